package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.protocol.Language;

/// Which visitors go first is the program's word until the service point's file says otherwise.
class PriorityClassesTest {
    private static final String HALL = "service-points/hall.yaml";
    private static final String OWN =
            """
            priority:
              without: [infant]
              further:
                - id: veteran
                  icon: badge
                  names: {zh-Hans: 退役军人, zh-Hant: 退役軍人, en: Veteran}
            """;

    @TempDir Path folder;

    private ContentFolder content;

    @BeforeEach
    void writeGoodContent() throws IOException {
        content = ContentFolder.in(folder);
    }

    private void configure(String yaml) throws IOException {
        content.write(HALL, Files.readString(content.path(HALL)) + yaml);
    }

    /// @param line counted from `priority:`
    private void refused(String yaml, int line, String why) throws IOException {
        int before = (int) Files.readString(content.path(HALL)).lines().count();
        configure(yaml);

        assertThatThrownBy(content::hall)
                .isInstanceOf(ContentException.class)
                .hasMessage("%s, line %d: %s".formatted(HALL, before + line, why));
    }

    @Test
    void fourClassesAreThereUnlessTheFileSaysOtherwise() {
        assertThat(content.hall().priority())
                .extracting(PriorityClass::id)
                .containsExactly("elder", "disabled", "pregnant", "infant");
    }

    @Test
    void aDistrictLeavesOneOutAndAddsItsOwn() throws IOException {
        configure(OWN);

        assertThat(content.hall().priority())
                .extracting(PriorityClass::id)
                .containsExactly("elder", "disabled", "pregnant", "veteran");
        assertThat(content.hall().priority().getLast())
                .satisfies(
                        it -> {
                            assertThat(it.icon()).isEqualTo("badge");
                            assertThat(it.names()).containsEntry(Language.EN, "Veteran");
                        });
    }

    @Test
    void aDistrictMayDoWithoutAny() throws IOException {
        configure("priority: {without: [elder, disabled, pregnant, infant]}\n");

        assertThat(content.hall().priority()).isEmpty();
    }

    @Test
    void oneThatIsLeftOutHasToBeThere() throws IOException {
        refused(
                OWN.replace("[infant]", "[infant, baby]"),
                2,
                "there is no class 'baby' to leave out; there are [elder, disabled, pregnant,"
                        + " infant]");
    }

    @Test
    void anIdIsAToken() throws IOException {
        refused(
                OWN.replace("id: veteran", "id: War Hero"),
                4,
                "'War Hero' is no id; write up to 32 small letters, digits and hyphens, for example"
                        + " veteran");
    }

    @Test
    void anIdThatMeansSomethingAlreadyIsRefused() throws IOException {
        refused(
                OWN.replace("id: veteran", "id: elder"),
                4,
                "'elder' has its meaning already; choose another id");
    }

    @Test
    void anIdIsThereOnce() throws IOException {
        refused(
                OWN + OWN.substring(OWN.indexOf("    - id")),
                7,
                "'veteran' is already number 1 of priority/further; name it once or give it an id"
                        + " of its own");
    }

    @Test
    void aNameIsThereInTheNeededLanguages() throws IOException {
        refused(OWN.replace(", en: Veteran", ""), 6, "there is no name in en; add one");
    }

    @Test
    void anIconIsOneThatIsDrawn() throws IOException {
        configure(OWN.replace("icon: badge", "icon: medal"));

        assertThatThrownBy(content::hall).hasMessageContaining("there is no icon 'medal'");
    }
}
