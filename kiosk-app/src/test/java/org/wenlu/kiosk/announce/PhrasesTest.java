package org.wenlu.kiosk.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;

class PhrasesTest {
    private static final Phrases YI = new Phrases(Announcing.One.YI);
    private static final Phrases YAO = new Phrases(Announcing.One.YAO);

    private static Call call(String label, String counter) {
        return new Call(TicketId.random(), label, new CounterId(counter), Language.EN, 1);
    }

    private static String said(Phrases phrases, Language language, String label, String counter) {
        return Phrases.text(phrases.of(call(label, counter), language), language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 请 A 零 一 二 号，到 三 号窗口",
                "zh-Hant | 請 A 零 一 二 號，到 三 號櫃位",
                "en | Number, A, zero, one, two, please go to counter, three",
                "fr | Numéro, A, zéro, un, deux, guichet, trois, s’il vous plaît",
                "de | Nummer, A, null, eins, zwei, bitte zu Schalter, drei",
                "es | Número, A, cero, uno, dos, pase a la ventanilla, tres",
                "ru | Номер, а, ноль, один, два, пройдите к окну, три",
                "ja | ばんごう、エー、ゼロ、いち、に、のかた、さん、ばんまどぐちへおこしください",
                "ko | 에이 공 일 이 번 고객님 삼 번 창구로 오십시오",
                "ar | الرقم، إيه، صفر، واحد، اثنان، يرجى التوجه إلى الشباك، ثلاثة",
            })
    void aNumberIsReadLetterByLetterAndDigitByDigit(String tag, String sentence) {
        assertThat(said(YI, Language.of(tag), "A012", "3")).isEqualTo(sentence);
    }

    /// B and P sound alike in Arabic; no hall has both as series.
    @ParameterizedTest
    @EnumSource
    void noTwoLettersAndNoTwoDigitsSoundAlike(Language language) {
        assertThat(signs("ABCDEFGHIJKLMNOQRSTUVWXYZ", language))
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(signs("0123456789", language)).hasSize(10).doesNotHaveDuplicates();
    }

    private static List<String> signs(String label, Language language) {
        return YI.of(call(label, "counter"), language).stream()
                .filter(it -> it.name().matches("(letter|digit)-."))
                .map(Token::words)
                .limit(label.length())
                .toList();
    }

    @Test
    void theNineIsNeverLeftOut() {
        assertThat(YI.of(call("C909", "9"), Language.EN).stream().map(Token::name))
                .containsExactly(
                        "begin", "letter-c", "digit-9", "digit-0", "digit-9", "to", "digit-9");
    }

    @Test
    void oneIsYaoInANumberWhereTheHallWantsItSoAndNeverInACounterOrAnotherLanguage() {
        assertThat(said(YAO, Language.ZH_HANS, "A101", "1")).isEqualTo("请 A 幺 零 幺 号，到 一 号窗口");
        assertThat(said(YAO, Language.ZH_HANT, "A101", "1")).isEqualTo("請 A 一 零 一 號，到 一 號櫃位");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "cmn-latn-pinyin; zh-Hans; l'i35N_| j'Au55_|",
                "yue; zh-Hant; l'ing4_| j'a1t_|",
            })
    void aSynthesiserSaysZeroAndOneWithTheRightTones(String voice, String tag, String tones)
            throws IOException {
        String heard = phonemes(voice, said(YAO, Language.of(tag), "A01", "2"));

        assertThat(heard).contains(tones);
    }

    private static String phonemes(String voice, String text) throws IOException {
        try {
            Process process =
                    new ProcessBuilder("espeak-ng", "-v", voice, "-q", "-x", text)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            assumeTrue(false, "espeak-ng is not installed");
            throw e;
        }
    }
}
