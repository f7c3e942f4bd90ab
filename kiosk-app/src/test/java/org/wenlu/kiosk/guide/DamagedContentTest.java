package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.guide.file.ContentException;

/// Each kind of damage is answered with the file, the place in it and what would be right.
class DamagedContentTest {
    private static final String EN = "guides/stay/en.md";
    private static final String HALL = "service-points/hall.yaml";
    private static final String SECOND =
            """
              - id: %s
                series: %s
                hours: always
                usualServingMinutes: 5
                icon: home
                names: {zh-Hans: 税, zh-Hant: 稅, en: Tax}
                departments: {zh-Hans: 税, zh-Hant: 稅, en: Tax}
            """;

    @TempDir Path folder;

    private ContentFolder content;

    @BeforeEach
    void writeGoodContent() throws IOException {
        content = ContentFolder.in(folder);
    }

    private void refusedWith(String message) {
        assertThatThrownBy(content::hall)
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith(message);
    }

    private void addService(String id, String series) throws IOException {
        String text = Files.readString(content.path(HALL));
        content.write(HALL, text + SECOND.formatted(id, series));
    }

    @Test
    void aLanguageIsMissing() throws IOException {
        Files.delete(content.path("guides/stay/zh-Hant.md"));

        refusedWith("guides/stay/zh-Hant.md is missing");
    }

    @Test
    void theIndexIsMissing() throws IOException {
        Files.delete(content.path("index.yaml"));

        refusedWith("index.yaml is missing");
    }

    @Test
    void aBlockIsOfAnotherKindThanInChinese() throws IOException {
        content.replace(EN, "> Now.", "Now.");

        refusedWith(
                EN
                        + ", line 6: block 1 is Paragraph where guides/stay/zh-Hans.md has Callout on line 6");
    }

    @Test
    void aBlockIsMissingAtTheEnd() throws IOException {
        content.replace(EN, "2. Ask.\n", "");

        refusedWith(
                EN
                        + ", line 10: block 4 is nothing where guides/stay/zh-Hans.md has Step on line 11");
    }

    @Test
    void theFrontMatterIsMissing() throws IOException {
        content.write(EN, "Hello");

        refusedWith(EN + ", line 1: it must begin with front matter between two lines '---'");
    }

    @Test
    void theFrontMatterHasAnUnknownKey() throws IOException {
        content.replace(EN, "summary: s", "summary: s\nauthor: me");

        refusedWith(EN + ", line 4, setting author: there is no such setting; there are [");
    }

    @Test
    void theFrontMatterLacksAKey() throws IOException {
        content.replace(EN, "summary: s\n", "");

        refusedWith(EN + ", line 2, setting summary: this setting is missing or empty");
    }

    @Test
    void aTitleIsEmpty() throws IOException {
        content.replace(EN, "title: 𠮷 en", "title: ''");

        refusedWith(EN + ", line 2: title is empty; write it");
    }

    @Test
    void theYamlIsDamaged() throws IOException {
        content.replace(HALL, "counters: [\"1\"]", "counters: [\"1\"");

        refusedWith(HALL + ", line ");
    }

    @Test
    void aKeyIsThereTwice() throws IOException {
        content.replace(HALL, "zone: Asia/Shanghai", "zone: Asia/Shanghai\nzone: Asia/Tokyo");

        refusedWith(HALL + ", line 5");
    }

    @Test
    void aServiceNamesAnUnknownGuide() throws IOException {
        content.replace(HALL, "guide: stay", "guide: leave");

        refusedWith(HALL + ", line 12: there is no guide 'leave'; there are [stay]");
    }

    @Test
    void aServiceNamesAnUnknownIcon() throws IOException {
        content.replace(HALL, "icon: home", "icon: house");

        refusedWith(HALL + ", line 11: there is no icon 'house'; there are [badge,");
    }

    @Test
    void aGuideNamesAnUnknownIcon() throws IOException {
        content.replace("guides/stay/guide.yaml", "icon: home", "icon: house");

        refusedWith("guides/stay/guide.yaml, line 1: there is no icon 'house'; there are [badge,");
    }

    @Test
    void aGuideIsThereTwice() throws IOException {
        content.replace("index.yaml", "[stay]", "[stay, stay]");

        refusedWith(
                "index.yaml, line 2: 'stay' is already number 1 of guides; name it once or give it an id of its own");
    }

    @Test
    void aServiceIsThereTwice() throws IOException {
        addService("stay", "C");

        refusedWith(
                HALL
                        + ", line 15: 'stay' is already number 1 of services; name it once or give it an id of its own");
    }

    @Test
    void theIdIsNotThatOfTheFile() throws IOException {
        content.replace(HALL, "id: hall", "id: halle");

        refusedWith(HALL + ", line 1: the id is 'halle'; the file is for 'hall'");
    }

    @Test
    void aSeriesIsNotALetterThatCanBeCalled() throws IOException {
        content.replace(HALL, "series: A", "series: O");

        refusedWith(
                HALL
                        + ", line 7: series 'O' of service stay must be one letter of A to Z without I and O");
    }

    @Test
    void twoServicesHaveTheSameSeries() throws IOException {
        addService("tax", "A");

        refusedWith(
                HALL
                        + ", line 16: service tax cannot have series A: service stay already has it; free are [B, C,");
    }

    @Test
    void twoSeriesSoundAlike() throws IOException {
        content.replace(HALL, "series: A", "series: B");
        addService("tax", "P");

        refusedWith(
                HALL
                        + ", line 16: service tax cannot have series P: service stay has a letter that sounds like it; free are [A, C,");
    }

    @Test
    void aSeriesMayBeSharedWhereTheFileSaysSo() throws IOException {
        content.replace(HALL, "services:", "sharedSeries: [A]\nservices:");
        addService("tax", "A");

        content.hall();
    }

    @Test
    void theHoursAreMissing() throws IOException {
        content.replace(HALL, "    hours: always\n", "");

        refusedWith(HALL + ", line 7: service stay has no hours; write 'always', or lines");
    }

    @Test
    void theHoursAreAnUnknownWord() throws IOException {
        content.replace(HALL, "hours: always", "hours: ever");

        refusedWith(
                HALL
                        + ", line 9, setting services.[0].hours: hours are 'ever'; write 'always', or lines");
    }

    @Test
    void theHoursAreEmpty() throws IOException {
        content.replace(HALL, "hours: always", "hours: []");

        refusedWith(
                HALL
                        + ", line 9, setting services.[0].hours: hours are empty; write 'always', or lines");
    }

    @Test
    void theHoursNameNoDays() throws IOException {
        content.replace(
                HALL, "hours: always", "hours: [{days: [], from: \"09:00\", until: \"12:00\"}]");

        refusedWith(
                HALL + ", line 7: hours from 09:00 until 12:00 name no days; name at least one");
    }

    @Test
    void aNameIsMissingInALanguage() throws IOException {
        content.replace(HALL, ", en: Stay}", "}");

        refusedWith(HALL + ", line 13: there is no name in en; add one");
    }

    @Test
    void theDateIsNotADate() throws IOException {
        content.replace("guides/stay/guide.yaml", "\"2024\"", "last year");

        refusedWith("guides/stay/guide.yaml, line 3: 'last year' is not a date; write \"2024\",");
    }

    @Test
    void aFileIsTooLarge() throws IOException {
        content.write(EN, "x".repeat(64 * 1024 + 1));

        refusedWith(EN + ": it is larger than 65536 bytes; shorten it or split it in two");
    }

    @Test
    void aFileIsNotUtf8() throws IOException {
        byte[] text = Files.readAllBytes(content.path(EN));
        String latin = new String(text, StandardCharsets.UTF_8).replace("Passport", "Pässe");
        content.write(EN, latin.getBytes(StandardCharsets.ISO_8859_1));

        refusedWith(EN + ", line ");
        refusedWithEnding("this is not UTF-8; save the file with the encoding UTF-8");
    }

    private void refusedWithEnding(String message) {
        assertThatThrownBy(content::hall).hasMessageEndingWith(message);
    }

    @Test
    void aTextLinksSomewhereElse() throws IOException {
        content.replace(EN, "1. Go.", "1. Go [there](https://example.org).");

        refusedWith(EN + ", line 10: a Link cannot be shown; use headings, paragraphs");
    }

    @Test
    void aTextHoldsMarkup() throws IOException {
        content.replace(EN, "1. Go.", "1. Go <b>now</b>.");

        refusedWith(EN + ", line 10: a HtmlInline cannot be shown; use headings, paragraphs");
    }

    @Test
    void aTextHoldsCode() throws IOException {
        content.replace(EN, "> Now.", "```\ncode\n```");

        refusedWith(EN + ", line 6: a FencedCodeBlock cannot be shown; use headings, paragraphs");
    }

    @Test
    void aListHoldsAnotherList() throws IOException {
        content.replace(EN, "1. Go.", "1. Go.\n   - Far.");

        refusedWith(EN + ", line 10: a ");
    }
}
