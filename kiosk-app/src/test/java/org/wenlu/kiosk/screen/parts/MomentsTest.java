package org.wenlu.kiosk.screen.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlu.protocol.Language;

class MomentsTest {
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
    void writesTheDateOfASourceAsTheLanguageDoes(Language language, String date, String written) {
        assertThat(Moments.sourceDate(date, language)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 06:30, 06:30",
        "DE, 06:30, 06:30",
        "JA, 06:30, 6:30",
        "AR, 18:05, 18:05",
        "ZH_HANT, 00:00, 00:00",
    })
    void writesATimeOnTheClockOf24Hours(Language language, LocalTime time, String written) {
        assertThat(Moments.time(time, language)).isEqualTo(written);
    }

    @Test
    void midnightEndsTheDayThatWasOpen() {
        assertThat(Moments.end(LocalTime.MIDNIGHT, Language.FR)).isEqualTo("24:00");
        assertThat(Moments.end(LocalTime.of(22, 30), Language.FR)).isEqualTo("22:30");
    }
}
