package org.wenlu.kiosk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.look.Messages;

/// The slices of faces that browsers keep for a year under their name.
class WebSlicesTest {
    private static final Pattern NAMED_BY_DIGEST =
            Pattern.compile("fonts/([a-z0-9-]+-normal-([0-9a-f]{8})\\.woff2)");

    static Stream<MatchResult> slices() throws IOException {
        String sheet = new String(read("fonts.css"), StandardCharsets.UTF_8);
        return NAMED_BY_DIGEST.matcher(sheet).results().toList().stream();
    }

    @ParameterizedTest
    @MethodSource("slices")
    void aSliceThatIsCutAnewHasANewName(MatchResult slice) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(read("fonts/" + slice.group(1)));
        assertThat(HexFormat.of().formatHex(digest)).startsWith(slice.group(2));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = Messages.class.getResourceAsStream("/org/wenlu/look/web/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }
}
