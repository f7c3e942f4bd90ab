package org.wenlu.kiosk.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFacesTest {
    private static final Set<String> LOGICAL = Set.of("Monospaced", "SansSerif", "Serif", "System");

    @TempDir static Path folder;

    @BeforeAll
    static void installed() {
        ShippedFaces.installForThisRun();
    }

    @Test
    void noFontOfTheMachineIsOffered() {
        assertThat(Font.getFamilies())
                .filteredOn(family -> !LOGICAL.contains(family))
                .containsExactly(
                        "Noto Sans",
                        "Noto Sans Arabic",
                        "Noto Sans HK",
                        "Noto Sans JP",
                        "Noto Sans KR",
                        "Noto Sans SC");
    }

    @Test
    void chineseInALatinFaceIsAsWideAsInAChineseFace() {
        assertThat(width("问路", "Noto Sans")).isEqualTo(width("问路", "Noto Sans SC"));
    }

    @Test
    void marksAreSetOntoTheirLetters() {
        assertThat(width("re\u0301sume\u0301", "Noto Sans"))
                .isCloseTo(width("r\u00e9sum\u00e9", "Noto Sans"), within(0.1));
    }

    @Test
    void aSecondInstallationWritesNothing() {
        ShippedFaces.install(folder.resolve("faces"));

        assertThat(Files.exists(folder.resolve("faces"))).isFalse();
    }

    private static double width(String text, String family) {
        var shown = new Text(text);
        shown.setFont(Font.font(family, 40));
        return shown.getLayoutBounds().getWidth();
    }
}
