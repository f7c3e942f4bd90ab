package org.wenlu.kiosk.guide.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.kiosk.guide.readiness.Check.Paper;
import org.wenlu.kiosk.guide.readiness.Check.When;
import org.wenlu.protocol.identity.ServiceId;

class CheckTest {
    private static final Check STAY =
            new Check(
                    new ServiceId("stay"),
                    List.of(new Check.Question("host", Map.of())),
                    List.of(
                            need("passport", Optional.empty(), "passport"),
                            need("entry", Optional.empty(), "visa", "permit"),
                            need("lease", Optional.of(new When("host", false)), "lease"),
                            need("host-id", Optional.of(new When("host", true)), "host-id")),
                    Map.of(),
                    "undated");

    private static Need need(String id, Optional<When> when, String... papers) {
        return new Need(
                id,
                when,
                List.of(papers).stream().map(paper -> new Paper(paper, Map.of())).toList(),
                Map.of());
    }

    @Test
    void whoHasEverythingIsReady() {
        assertThat(STAY.judge(Set.of(), Set.of("passport", "visa", "lease")))
                .isEqualTo(new Verdict.Ready());
    }

    @Test
    void oneOfTheAlternativesIsEnough() {
        assertThat(STAY.judge(Set.of(), Set.of("passport", "permit", "lease")))
                .isEqualTo(new Verdict.Ready());
    }

    @Test
    void whoHasNothingMissesWhatConcernsEverybodyInTheOrderOfTheFile() {
        assertThat(STAY.judge(Set.of(), Set.of()).codes())
                .containsExactly("passport", "entry", "lease");
    }

    @Test
    void anAnswerChangesWhatIsAskedFor() {
        var has = Set.of("passport", "visa", "lease");

        assertThat(STAY.judge(Set.of("host"), has).codes()).containsExactly("host-id");
        assertThat(STAY.needs(Set.of("host")))
                .extracting(Need::id)
                .containsExactly("passport", "entry", "host-id");
    }

    @Test
    void aReadyVisitorMissesNothing() {
        assertThat(new Verdict.Ready().codes()).isEmpty();
    }
}
