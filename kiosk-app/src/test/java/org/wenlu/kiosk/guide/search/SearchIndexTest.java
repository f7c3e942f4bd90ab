package org.wenlu.kiosk.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.record.Happening.SearchScript;

/// Searches over the shipped content of Luohu Port Service Hall.
class SearchIndexTest {
    private static final SearchIndex INDEX =
            SearchIndex.of(
                    Findable.of(
                            Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"))));

    private static List<String> found(String query, String language) {
        return INDEX.find(query, Language.of(language), 5).stream().map(Findable::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "accommodation, en, accommodation-registration",
        "ACCOMODATION, en, accommodation-registration",
        "acommodatoin registration, en, accommodation-registration",
        "住宿, zh-Hans, accommodation-registration",
        "住宿登記, zh-Hant, accommodation-registration",
        "zhusu, zh-Hans, accommodation-registration",
        "zhusudengji, zh-Hans, accommodation-registration",
        "zhusud, en, accommodation-registration",
        "zsdj, zh-Hans, accommodation-registration",
        "juzhuzheng, zh-Hans, residence-permit-hmt",
        "tax, en, tax",
        "税, zh-Hans, tax",
        "稅務, zh-Hant, tax",
        "SIM, en, sim-card",
        "permis de travail, fr, work-permit",
        "регистрация, ru, accommodation-registration",
        "driving, en, driving-licence",
        "marraige, en, marriage"
    })
    void theFirstAnswerIsWhatWasMeant(String query, String language, String id) {
        assertThat(found(query, language)).startsWith(id);
    }

    @Test
    void accentsCapitalsAndFullWidthMakeNoDifference() {
        assertThat(found("ＴＡＸ", "en")).isEqualTo(found("tax", "en"));
        assertThat(found("résidence", "en")).isEqualTo(found("residence", "en"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(found("helicopter", "en")).isEmpty();
        assertThat(found("直升机", "zh-Hans")).isEmpty();
        assertThat(found("", "en")).isEmpty();
        assertThat(found("?!", "en")).isEmpty();
    }

    @Test
    void everyWordHasToBeFound() {
        assertThat(found("tax helicopter", "en")).isEmpty();
    }

    @Test
    void aNameOutweighsAText() {
        assertThat(found("passport", "en")).isNotEmpty();
        assertThat(found("school", "en")).startsWith("schools");
    }

    @Test
    void aVeryLongQueryIsNoTrouble() {
        assertThat(found("tax ".repeat(10_000), "en")).startsWith("tax");
    }

    @ParameterizedTest
    @CsvSource({
        "住宿, HAN",
        "tax 2024, LATIN",
        "税 tax, MIXED",
        "12367, DIGITS",
        "かな, KANA",
        "주거, HANGUL",
        "налог, CYRILLIC",
        "ضريبة, ARABIC",
        "?, OTHER"
    })
    void theScriptIsAllThatIsKeptOfTheWords(String query, SearchScript script) {
        assertThat(Script.of(query)).isEqualTo(script);
    }
}
