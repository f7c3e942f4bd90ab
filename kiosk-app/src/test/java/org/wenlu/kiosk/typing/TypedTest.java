package org.wenlu.kiosk.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.typing.Method.Candidate;
import org.wenlu.protocol.Language;

class TypedTest {
    private static Typed typed(Language language, String letters) {
        var typed = new Typed(Method.of(language), 100);
        letters.codePoints().mapToObj(Character::toString).forEach(typed::letter);
        return typed;
    }

    @ParameterizedTest
    @CsvSource({
        "zhusudengji, 住宿登记",
        "nihao, 你好",
        "shuiwu, 税务",
        "juzhuzheng, 居住证",
        "lvyou, 旅游",
        "shenzhen, 深圳",
        "xian, 先"
    })
    void aSpaceTakesTheWordsThatThePinyinMostLikelyMeans(String letters, String words) {
        Typed typed = typed(Language.ZH_HANS, letters);

        typed.space();

        assertThat(typed.text()).isEqualTo(words);
    }

    @Test
    void aReaderOfTraditionalCharactersIsOfferedThem() {
        assertThat(typed(Language.ZH_HANT, "zhusudengji").candidates())
                .first()
                .extracting(Candidate::text)
                .isEqualTo("住宿登記");
    }

    @Test
    void aCandidateMayStandForTheFirstLettersOnlyAndTheRestGoesOn() {
        Typed typed = typed(Language.ZH_HANS, "zhusudengji");
        Candidate first =
                typed.candidates().stream()
                        .filter(it -> it.text().equals("住宿"))
                        .findFirst()
                        .orElseThrow();

        typed.choose(first);

        assertThat(typed.text()).isEqualTo("住宿dengji");
        assertThat(typed.waiting()).isEqualTo("dengji");
    }

    @Test
    void wordsAreOfferedBeforeTheirReadingIsWhole() {
        assertThat(typed(Language.ZH_HANS, "zhus").candidates())
                .extracting(Candidate::text)
                .contains("住宿");
    }

    @Test
    void lettersThatAreNoPinyinStayLetters() {
        Typed typed = typed(Language.ZH_HANS, "vvv");
        typed.space();
        assertThat(typed.text()).isEqualTo("vvv ");
    }

    @ParameterizedTest
    @CsvSource({
        "ㅎㅏㄴㄱㅜㄱ, 한국",
        "ㅇㅣㄹㄱㄷㅏ, 읽다",
        "ㅇㅣㄹㄱㅓ, 일거",
        "ㄱㅗㅏㅈㅏ, 과자",
        "ㅇㅓㅂㅅㅇㅓㅇㅛ, 없어요",
        "ㄷㅏㄺ, 닭",
        "ㅋㅋ, ㅋㅋ"
    })
    void jamoBecomeSyllables(String jamo, String syllables) {
        assertThat(typed(Language.KO, jamo).text()).isEqualTo(syllables);
    }

    @Test
    void romajiBecomeKanaOfEitherKind() {
        assertThat(typed(Language.JA, "toukyou").candidates())
                .extracting(Candidate::text)
                .startsWith("とうきょう", "トウキョウ");
    }

    @Test
    void erasingTakesTheLastLetterThenTheLastCharacter() {
        Typed typed = typed(Language.ZH_HANS, "nihao");
        typed.space();
        typed.letter("w");
        typed.erase();
        typed.erase();
        assertThat(typed.text()).isEqualTo("你");
        typed.erase();
        typed.erase();
        assertThat(typed.text()).isEmpty();
    }

    @Test
    void nothingIsTypedBeyondTheMost() {
        var typed = new Typed(Method.of(Language.EN), 3);
        List.of("a", "b", "c", "d").forEach(typed::letter);
        typed.sign("!");
        assertThat(typed.text()).isEqualTo("abc");
    }

    @Test
    void aWordThatIsChosenIsNoLongerThanTheRoomThatIsLeft() {
        var typed = new Typed(Method.of(Language.ZH_HANS), 8);
        List.of("n", "i", "h", "a", "o", "w").forEach(typed::sign);
        List.of("n", "h").forEach(typed::letter);

        typed.choose(new Candidate("你好吗", 2));

        assertThat(typed.text()).isEqualTo("nihaow你好");
    }

    @Test
    void whatIsErasedOrClearedStaysNowhere() {
        Typed typed = typed(Language.EN, "canary-4711");
        typed.erase();
        assertThat(Traces.of(typed)).contains("canary-471").doesNotContain("4711");

        typed.clear();
        assertThat(Traces.of(typed)).doesNotContain("c").doesNotContain("4");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasKeysOfTwentyMillimetresOnTheUsualPanel(Language language) {
        assertThat(Layout.letters(language).rows()).allMatch(row -> row.size() * 20 <= 268 - 24);
    }
}
