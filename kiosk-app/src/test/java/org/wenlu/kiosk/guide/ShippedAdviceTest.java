package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;

/// What ships about what to bring and what to say.
class ShippedAdviceTest {
    private static final List<Advice> ADVICE =
            Content.shipped().servicePoints().stream()
                    .map(id -> Content.shipped().servicePoint(id).advice())
                    .toList();

    private static Stream<Check> checks() {
        return ADVICE.stream().flatMap(advice -> advice.checks().values().stream());
    }

    @Test
    void theServicesThatAskForPapersHaveACheck() {
        assertThat(checks().map(Check::service).distinct())
                .extracting(ServiceId::toString)
                .containsExactlyInAnyOrder(
                        "accommodation-registration",
                        "residence-permit-hmt",
                        "marriage",
                        "schools",
                        "driving");
    }

    @Test
    void thereIsSomethingToSayInEverySituation() {
        assertThat(ADVICE.getFirst().situations())
                .extracting(Situation::id)
                .contains("counter", "understanding", "unwell", "lost", "paying");
    }

    @Test
    void everyTextIsThereInAllLanguages() {
        assertThat(ADVICE.stream().flatMap(AdviceTexts::of))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.keySet()).isEqualTo(EnumSet.allOf(Language.class)));
    }
}
