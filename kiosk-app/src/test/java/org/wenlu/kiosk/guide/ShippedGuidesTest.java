package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.kiosk.guide.Guide.Article;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

/// The texts that come with the program say the same in every language.
class ShippedGuidesTest {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern MAINLAND_WORD = Pattern.compile("窗口|信息|通過|打印|屏幕|咨詢|諮詢|攜帶|視頻|網絡上");

    static Stream<Guide> guides() {
        return Content.shipped()
                .servicePoint(new ServicePointId("luohu-port-hall"))
                .guides()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyLineHasTheSameNumbersInEveryLanguage(Guide guide) {
        List<String> chinese = lines(guide, Language.ZH_HANS);

        for (Language language : guide.articles().keySet()) {
            List<String> lines = lines(guide, language);
            for (int i = 0; i < chinese.size(); i++) {
                assertThat(numbers(lines.get(i), language))
                        .as("%s, %s: %s", guide.id(), language, lines.get(i))
                        .containsExactlyInAnyOrderElementsOf(
                                numbers(chinese.get(i), Language.ZH_HANS));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyGuideIsThereInChineseEnglishAndFrench(Guide guide) {
        assertThat(guide.articles())
                .containsKeys(Language.ZH_HANS, Language.ZH_HANT, Language.EN, Language.FR);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void traditionalChineseUsesTheWordsOfHongKong(Guide guide) {
        assertThat(lines(guide, Language.ZH_HANT))
                .noneMatch(line -> MAINLAND_WORD.matcher(line).find());
    }

    private static List<String> lines(Guide guide, Language language) {
        Article article = guide.articles().get(language);
        var lines = new ArrayList<String>();
        assertThat(article).as("%s in %s", guide.id(), language).isNotNull();
        lines.addAll(List.of(article.title(), article.summary(), article.source()));
        article.blocks().forEach(block -> lines.add(block.toString()));
        return lines;
    }

    private static List<String> numbers(String line, Language language) {
        String plain = line.replaceAll("(?<=\\d)[,\u00a0](?=\\d{3})", "");
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, language.locale());
            plain = plain.replaceAll("(?U)\\b" + name + "\\b", String.valueOf(month.getValue()));
        }
        return DIGITS.matcher(plain).results().map(MatchResult::group).toList();
    }
}
