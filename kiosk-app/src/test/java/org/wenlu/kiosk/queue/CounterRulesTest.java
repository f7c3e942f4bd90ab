package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.CancellingReason;
import org.wenlu.protocol.record.Happening.ServingOutcome;
import org.wenlu.protocol.record.Happening.TicketDone;
import org.wenlu.protocol.record.Stamp;

class CounterRulesTest {
    private static final ServiceId TAX = new ServiceId("tax");
    private static final ServiceId PERMIT = new ServiceId("permit");
    private static final CounterId ONE = new CounterId("1");
    private static final CounterId TWO = new CounterId("2");
    private static final CounterId THREE = new CounterId("3");

    private final Site site =
            Site.of(
                            List.of(service(TAX), service(PERMIT)),
                            List.of(ONE, TWO, THREE),
                            ZoneId.of("Asia/Shanghai"))
                    .calling(3);
    private final Calling calling = new Calling(site);
    private final Counters counters = new Counters(site);
    private final Stamp now =
            new Stamp(
                    1,
                    Duration.ZERO,
                    Instant.parse("2026-11-23T02:00:00Z"),
                    ClockQuality.TRUSTED,
                    480);
    private Hall hall = Hall.beforeTheFirstDay();

    @BeforeEach
    void threeCountersAreOpen() {
        take(Days.open(hall, LocalDate.of(2026, 11, 23)));
        take(counters.open(ONE, "li", List.of(TAX)));
        take(counters.open(TWO, "wang", List.of(PERMIT)));
        take(counters.open(THREE, "zhao", List.of()));
    }

    private static Service service(ServiceId id) {
        return new Service(id, "A", List.of(), OptionalInt.of(1), Duration.ofMinutes(10));
    }

    private Outcome take(Decision decision) {
        for (Happening happening : decision.happenings()) {
            hall = hall.after(happening, now);
        }
        return decision.outcome();
    }

    private static Issuing.Wish wish(TicketId id) {
        return new Issuing.Wish(
                id,
                Optional.empty(),
                TAX,
                Language.EN,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private TicketId called() {
        var id = TicketId.random();
        take(new Issuing(site).issue(hall, wish(id), now, id.toString()));
        assertThat(take(calling.next(hall, ONE, now))).isEqualTo(new Outcome.Ticketed(id));
        return id;
    }

    private TicketState state(TicketId id) {
        return hall.ticket(id).orElseThrow().state();
    }

    @Test
    void nobodyIsANoShowBeforeAsManyCallsAsTheServicePointAsksFor() {
        TicketId ticket = called();
        take(calling.recall(hall, ONE, ticket, now));
        assertThat(take(calling.noShow(hall, ONE, ticket))).isEqualTo(new Outcome.NotHere());

        take(calling.recall(hall, ONE, ticket, now));
        take(calling.noShow(hall, ONE, ticket));

        assertThat(state(ticket)).isEqualTo(TicketState.MISSED);
    }

    @Test
    void aTicketThatIsCancelledFreesItsCounterAndMeasuresNothing() {
        TicketId ticket = called();
        take(calling.start(hall, ONE, ticket));
        take(calling.cancel(hall, ONE, ticket, CancellingReason.WRONG_SERVICE));

        assertThat(state(ticket)).isEqualTo(TicketState.CANCELLED);
        assertThat(hall.counter(ONE).orElseThrow().ticket()).isEmpty();
        assertThat(hall.served()).isEmpty();
    }

    @Test
    void whatCameOfAVisitIsRecordedWithItsEnd() {
        TicketId ticket = called();
        Decision end =
                calling.finish(
                        hall,
                        ONE,
                        ticket,
                        true,
                        Optional.of(ServingOutcome.DOCUMENTS_MISSING),
                        now);

        assertThat(end.happenings())
                .singleElement()
                .isInstanceOfSatisfying(
                        TicketDone.class,
                        it -> assertThat(it.outcome()).contains(ServingOutcome.DOCUMENTS_MISSING));
    }

    @Test
    void aVisitorWithoutATicketIsServedAtOnceWhateverTheQuota() {
        called();
        var id = TicketId.random();
        assertThat(take(new Issuing(site).walkIn(hall, THREE, wish(id), now, "t")))
                .isEqualTo(new Outcome.Ticketed(id));

        assertThat(state(id)).isEqualTo(TicketState.SERVING);
        assertThat(hall.counter(THREE).orElseThrow().ticket()).contains(id);
        assertThat(hall.called()).extracting(Ticket::id).doesNotContain(id);
        assertThat(hall.tickets().values()).extracting(Ticket::label).doesNotHaveDuplicates();
    }

    @Test
    void aCounterWithATicketServesNobodyElse() {
        TicketId ticket = called();

        assertThat(take(new Issuing(site).walkIn(hall, ONE, wish(TicketId.random()), now, "t")))
                .isEqualTo(new Outcome.StillOpen(ticket));
    }

    @Test
    void whoIsSentToAPersonIsCalledByThatPersonOnlyAtWhicheverCounter() {
        TicketId ticket = called();
        take(calling.transfer(hall, ONE, ticket, TAX, Optional.empty(), Optional.of("wang")));

        assertThat(take(calling.next(hall, THREE, now))).isEqualTo(new Outcome.NobodyWaiting());
        assertThat(take(calling.next(hall, TWO, now))).isEqualTo(new Outcome.Ticketed(ticket));
    }

    @Test
    void whoIsSentToSomebodyWhoHasLeftIsAnybodys() {
        TicketId ticket = called();
        take(calling.transfer(hall, ONE, ticket, TAX, Optional.empty(), Optional.of("wang")));
        take(counters.close(hall, TWO));

        assertThat(take(calling.next(hall, THREE, now))).isEqualTo(new Outcome.Ticketed(ticket));
    }

    @Test
    void whoSpeaksTheVisitorsLanguageIsPreferredForAWhileAndNobodyIsLeftIdle() {
        var speakers = new Speakers(Map.of("li", Set.of(Language.ZH_HANS)), Duration.ofMinutes(5));
        var roomy =
                Site.of(
                                List.of(
                                        new Service(
                                                TAX,
                                                "A",
                                                List.of(),
                                                OptionalInt.empty(),
                                                Duration.ofMinutes(10))),
                                List.of(ONE, TWO, THREE),
                                ZoneId.of("Asia/Shanghai"))
                        .with(speakers);
        var english = TicketId.random();
        take(new Issuing(roomy).issue(hall, wish(english), now, "first"));
        assertThat(new Calling(roomy).next(hall, ONE, now).outcome())
                .isEqualTo(new Outcome.Ticketed(english));
        var chinese = TicketId.random();
        var wish =
                new Issuing.Wish(
                        chinese,
                        Optional.empty(),
                        TAX,
                        Language.ZH_HANS,
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        take(new Issuing(roomy).issue(hall, wish, now, "second"));

        assertThat(new Calling(roomy).next(hall, ONE, now).outcome())
                .isEqualTo(new Outcome.Ticketed(chinese));
        assertThat(new Calling(roomy).next(hall, THREE, now).outcome())
                .isEqualTo(new Outcome.Ticketed(english));
        Instant later = now.at().plus(Duration.ofMinutes(5));
        var then = new Stamp(1, Duration.ZERO, later, ClockQuality.TRUSTED, 480);
        assertThat(new Calling(roomy).next(hall, ONE, then).outcome())
                .isEqualTo(new Outcome.Ticketed(english));
    }

    @Test
    void anAlarmIsOnOnceUntilSomebodySaysAnywhereThatItIsOver() {
        var alarm = RequestId.random();
        take(counters.alarm(hall, alarm, ONE, "li"));
        assertThat(counters.alarm(hall, RequestId.random(), ONE, "li").happenings()).isEmpty();
        assertThat(hall.counter(ONE).flatMap(Counter::alarm)).map(Alarm::id).contains(alarm);

        take(counters.quiet(hall, alarm, THREE, "zhao"));

        assertThat(hall.counter(ONE).flatMap(Counter::alarm)).isEmpty();
        assertThat(counters.quiet(hall, alarm, THREE, "zhao").happenings()).isEmpty();
    }
}
