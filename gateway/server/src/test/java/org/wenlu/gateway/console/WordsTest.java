package org.wenlu.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

class WordsTest {
    private static final Messages MESSAGES = Messages.load(Words.class, Words.LANGUAGES);

    @ParameterizedTest
    @CsvSource({"ZH_HANS, NotoSansSC", "ZH_HANT, NotoSansHK", "EN, NotoSans"})
    void everyCharacterOfTheMessagesHasAFace(Language language, String face) throws Exception {
        Font own = face(face);
        Font latin = face("NotoSans");
        for (String key : MESSAGES.keys(language)) {
            assertThat(MESSAGES.pattern(language, key).codePoints())
                    .as("%s in %s", key, language)
                    .allMatch(it -> own.canDisplay(it) || latin.canDisplay(it));
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH_HANS", "ZH_HANT", "EN"})
    void noMessageIsEmptyOrMissing(Language language) {
        assertThat(MESSAGES.keys(language)).isEqualTo(MESSAGES.keys(Language.EN));
        assertThat(MESSAGES.keys(language))
                .allMatch(it -> !MESSAGES.pattern(language, it).isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk-full",
                "disk-read-only",
                "disk-reserve-gone",
                "disk-failing",
                "settings-refused",
                "staff-alarm",
                "letters-without-key",
                "letters-broken",
                "no-sound",
                "no-synthesiser",
                "clock-unset"
            })
    void whatAKioskCallsATroubleIsSaidInWords(String token) {
        for (Language language : Words.LANGUAGES) {
            assertThat(new Words(language, ZoneOffset.UTC).token("trouble", token))
                    .isNotEqualTo(token);
        }
    }

    private static Font face(String name) throws Exception {
        String file = "/org/wenlu/look/faces/" + name + "_400Regular.ttf";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
