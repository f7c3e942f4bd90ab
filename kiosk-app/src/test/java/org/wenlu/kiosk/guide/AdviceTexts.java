package org.wenlu.kiosk.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.protocol.Language;

/// Everything that can be read of what to bring and what to say.
final class AdviceTexts {
    private AdviceTexts() {}

    static Stream<Map<Language, String>> of(Advice advice) {
        return Stream.concat(
                advice.checks().values().stream().flatMap(AdviceTexts::of),
                advice.situations().stream().flatMap(AdviceTexts::of));
    }

    static List<String> of(Advice advice, Language language) {
        return of(advice).map(it -> Optional.ofNullable(it.get(language)).orElseThrow()).toList();
    }

    private static Stream<Map<Language, String>> of(Check check) {
        return Stream.of(
                        Stream.of(check.source()),
                        check.questions().stream().map(Check.Question::names),
                        check.needs().stream().map(Check.Need::advice),
                        check.needs().stream()
                                .flatMap(need -> need.oneOf().stream().map(Check.Paper::names)))
                .flatMap(it -> it);
    }

    private static Stream<Map<Language, String>> of(Situation situation) {
        return Stream.concat(
                Stream.of(situation.names()),
                situation.phrases().stream().map(Situation.Phrase::lines));
    }
}
