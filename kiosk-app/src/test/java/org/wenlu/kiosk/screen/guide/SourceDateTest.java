package org.wenlu.kiosk.screen.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlu.protocol.Language;

class SourceDateTest {
    @ParameterizedTest
    @CsvSource({
        "EN, 2024-04-24, 24 April 2024",
        "EN, 2018-09, September 2018",
        "EN, 2015, 2015",
        "EN, undated, undated",
        "ZH_HANS, 2024-04-24, 2024年4月24日",
        "ZH_HANS, 2018-09, 2018年9月",
        "ZH_HANS, 2015, 2015年",
        "ZH_HANT, 2024-04-24, 2024年4月24日",
        "ZH_HANT, intext, intext",
    })
    void writesTheDateAsTheLanguageDoes(Language language, String date, String written) {
        assertThat(SourceDate.in(language, date)).isEqualTo(written);
    }
}
