package org.wenlu.kiosk.guide.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.guide.ContentFolder;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.protocol.identity.ServiceId;

/// What is wrong in the file of a check is said with its line and what would be right.
class CheckFileTest {
    private static final String FILE = "readiness/stay.yaml";
    private static final String GOOD =
            """
            source: {zh-Hans: 公安, zh-Hant: 公安, en: Police}
            sourceAsOf: "2024"
            questions:
              - id: host
                names: {zh-Hans: 亲友, zh-Hant: 親友, en: Host}
            needs:
              - id: address
                unless: host
                oneOf:
                  - id: lease
                    names: {zh-Hans: 合同, zh-Hant: 租約, en: Lease}
                advice: {zh-Hans: 请问, zh-Hant: 請問, en: Ask}
              - id: entry
                oneOf:
                  - id: visa
                    names: {zh-Hans: 签证, zh-Hant: 簽證, en: Visa}
                advice: {zh-Hans: 请问, zh-Hant: 請問, en: Ask}
            """;

    @TempDir Path folder;

    private ContentFolder content;

    @BeforeEach
    void writeGoodContent() throws IOException {
        content = ContentFolder.in(folder);
        content.write(FILE, GOOD);
    }

    private void refusedWith(String what, String by, String message) throws IOException {
        content.replace(FILE, what, by);
        assertThatThrownBy(content::hall)
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith(FILE + message);
    }

    @Test
    void aGoodFileIsRead() {
        Check check = content.hall().advice().check(new ServiceId("stay")).orElseThrow();

        assertThat(check.needs()).extracting(Check.Need::id).containsExactly("address", "entry");
        assertThat(check.questions()).extracting(Check.Question::id).containsExactly("host");
    }

    @Test
    void aServiceWithoutAFileAsksForNothing() {
        assertThat(content.hall().advice().check(new ServiceId("tax"))).isEmpty();
    }

    @Test
    void aConditionNamesNoQuestion() throws IOException {
        refusedWith(
                "unless: host",
                "unless: guest",
                ", line 8: there is no question 'guest'; there are [host]");
    }

    @Test
    void aPaperIsThereTwice() throws IOException {
        refusedWith(
                "id: visa",
                "id: lease",
                ", line 15: 'lease' is there twice; ticks are told apart by id, give it one of its own");
    }

    @Test
    void bothConditionsAreThere() throws IOException {
        refusedWith(
                "unless: host",
                "unless: host\n    when: host",
                ", line 7: it has both when and unless; keep the one that is meant");
    }

    @Test
    void nothingIsEnough() throws IOException {
        refusedWith(
                "oneOf:\n      - id: visa\n        names: {zh-Hans: 签证, zh-Hant: 簽證, en: Visa}",
                "oneOf: []",
                ", line 14: oneOf is empty; name at least one paper");
    }

    @Test
    void aNameIsMissing() throws IOException {
        refusedWith("en: Host", "fr: Hôte", ", line 5: there is no name in en; add one");
    }
}
