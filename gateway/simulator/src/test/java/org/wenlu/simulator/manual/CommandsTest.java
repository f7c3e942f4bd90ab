package org.wenlu.simulator.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `./wenlu help` promises.
class CommandsTest {
    private static final Path SCRIPT = Path.of("../../wenlu");

    static Stream<String> commands() throws IOException {
        return Pattern.compile("^  \\./wenlu ([a-z]+)", Pattern.MULTILINE)
                .matcher(Files.readString(SCRIPT))
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOfTheHelpIsCarriedOut(String command) throws IOException {
        assertThat(Files.readString(SCRIPT))
                .containsPattern("(?m)^  ([a-z]+ \\| )*%s( \\| [-a-z]+)*\\)".formatted(command));
    }
}
