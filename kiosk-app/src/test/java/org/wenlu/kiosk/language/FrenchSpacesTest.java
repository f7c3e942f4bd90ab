package org.wenlu.kiosk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// French sets a space before two-part signs; a line must not end there.
class FrenchSpacesTest {
    private static final Pattern LONELY = Pattern.compile(" [?!;»]|« |[\\p{L}\\d)] :(?!\\S)");

    static Stream<Path> texts() throws IOException {
        return Stream.of("src/main/resources", "../gateway/server/src/main/resources")
                .map(Path::of)
                .flatMap(FrenchSpacesTest::french);
    }

    private static Stream<Path> french(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(
                            file ->
                                    file.endsWith("messages_fr.properties")
                                            || file.endsWith("fr.md"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noSignStandsAloneOnALine(Path file) throws IOException {
        List<String> lonely =
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .filter(LONELY.asPredicate())
                        .toList();

        assertThat(lonely).isEmpty();
    }
}
