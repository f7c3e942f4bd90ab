package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.ReopeningReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Stamp;

class HoldingTest {
    private static final ServiceId TAX = new ServiceId("tax");
    private static final ServiceId PERMIT = new ServiceId("permit");
    private static final CounterId ONE = new CounterId("1");
    private static final CounterId TWO = new CounterId("2");

    private final Site site =
            Site.of(
                    List.of(service(TAX), service(PERMIT)),
                    List.of(ONE, TWO),
                    ZoneId.of("Asia/Shanghai"));
    private final Calling calling = new Calling(site);
    private Hall hall = Hall.beforeTheFirstDay();
    private Stamp now = stamp(Instant.parse("2026-11-23T02:00:00Z"), ClockQuality.TRUSTED);

    @BeforeEach
    void twoCountersAreOpen() {
        take(Days.open(hall, LocalDate.of(2026, 11, 23)));
        take(new Counters(site).open(ONE, "li", List.of(TAX)));
        take(new Counters(site).open(TWO, "wang", List.of(PERMIT)));
    }

    private static Service service(ServiceId id) {
        return new Service(id, "A", List.of(), OptionalInt.empty(), Duration.ofMinutes(10));
    }

    private static Stamp stamp(Instant at, ClockQuality quality) {
        return new Stamp(1, Duration.ZERO, at, quality, 480);
    }

    private void pass(int minutes) {
        now = stamp(now.at().plus(Duration.ofMinutes(minutes)), now.quality());
    }

    private Outcome take(Decision decision) {
        for (Happening happening : decision.happenings()) {
            hall = hall.after(happening, now);
        }
        return decision.outcome();
    }

    private Ticket issued(Optional<String> priority) {
        var id = TicketId.random();
        take(
                new Issuing(site)
                        .issue(
                                hall,
                                new Issuing.Wish(
                                        id,
                                        Optional.empty(),
                                        TAX,
                                        Language.EN,
                                        priority,
                                        Optional.empty(),
                                        List.of()),
                                now,
                                id.toString()));
        return hall.ticket(id).orElseThrow();
    }

    private TicketId issued() {
        return issued(Optional.empty()).id();
    }

    private Optional<TicketId> next(CounterId counter) {
        return take(calling.next(hall, counter, now)) instanceof Outcome.Ticketed it
                ? Optional.of(it.ticket())
                : Optional.empty();
    }

    private TicketState state(TicketId id) {
        return hall.ticket(id).orElseThrow().state();
    }

    private void called(TicketId expected) {
        assertThat(next(ONE)).contains(expected);
    }

    @Test
    void aHeldTicketIsCalledAgainAfterItsTimeBeforeThoseWhoCameLater() {
        TicketId first = issued();
        TicketId second = issued();
        TicketId third = issued();
        called(first);
        take(calling.hold(hall, ONE, first, Optional.of(15), now));
        called(second);
        take(calling.finish(hall, ONE, second, true, Optional.empty(), now));
        pass(15);

        called(first);
        assertThat(state(third)).isEqualTo(TicketState.WAITING);
    }

    @Test
    void aHeldTicketIsNotCalledBeforeItsTime() {
        TicketId only = issued();
        called(only);
        take(calling.hold(hall, ONE, only, Optional.of(15), now));
        pass(14);

        assertThat(next(ONE)).isEmpty();
        assertThat(state(only)).isEqualTo(TicketState.HELD);
    }

    @Test
    void aTicketHeldWithoutATimeWaitsForAPersonsWord() {
        TicketId only = issued();
        called(only);
        take(calling.hold(hall, ONE, only, Optional.empty(), now));
        pass(600);
        assertThat(next(ONE)).isEmpty();

        take(Holding.back(hall, only));
        called(only);
    }

    @Test
    void onAnUntrustedClockNothingReturnsByItself() {
        now = stamp(now.at(), ClockQuality.UNTRUSTED);
        TicketId only = issued();
        called(only);
        take(calling.hold(hall, ONE, only, Optional.of(5), now));
        pass(6);

        assertThat(next(ONE)).isEmpty();
    }

    @Test
    void aWaitingVisitorMayComeLaterButNotOneWhoIsCalled() {
        TicketId only = issued();
        assertThat(take(Holding.later(hall, only, Surface.PHONE, 10, now)))
                .isEqualTo(new Outcome.Ticketed(only));
        pass(10);
        called(only);
        assertThat(take(Holding.later(hall, only, Surface.PHONE, 10, now)))
                .isEqualTo(new Outcome.NotHere());
    }

    @Test
    void aTransferredTicketKeepsItsNumberAndItsPlaceInTheOrderOfArrival() {
        TicketId first = issued();
        String label = hall.ticket(first).orElseThrow().label();
        called(first);
        take(calling.transfer(hall, ONE, first, PERMIT, Optional.empty(), Optional.empty()));

        assertThat(next(TWO)).contains(first);
        assertThat(hall.ticket(first).orElseThrow().label()).isEqualTo(label);
        assertThat(hall.counter(ONE).orElseThrow().ticket()).isEmpty();
    }

    @Test
    void aTicketForOneCounterIsCalledThereOnlyUntilThatCounterCloses() {
        TicketId first = issued();
        called(first);
        take(calling.transfer(hall, ONE, first, TAX, Optional.of(TWO), Optional.empty()));
        assertThat(next(ONE)).isEmpty();

        take(new Counters(site).close(hall, TWO));
        called(first);
    }

    @Test
    void aTicketThatWasMissedIsWaitingAgainWhenItIsReopened() {
        TicketId first = issued();
        TicketId second = issued();
        called(first);
        take(calling.noShow(hall, ONE, first));
        take(Holding.reopen(hall, first, ReopeningReason.CAME_LATE));

        called(first);
        assertThat(state(second)).isEqualTo(TicketState.WAITING);
    }

    @Test
    void aTicketThatIsAtACounterCannotBeReopened() {
        TicketId only = issued();
        called(only);

        assertThat(take(Holding.reopen(hall, only, ReopeningReason.NOT_SETTLED)))
                .isEqualTo(new Outcome.NotHere());
    }

    @Test
    void nobodyIsOvertakenByPriorityMoreThanThreeTimes() {
        TicketId patient = issued();
        for (int i = 0; i < Precedence.MOST_OVERTAKEN; i++) {
            pass(1);
            Ticket elder = issued(Optional.of("elder"));
            called(elder.id());
            take(calling.finish(hall, ONE, elder.id(), true, Optional.empty(), now));
        }
        issued(Optional.of("elder"));

        called(patient);
    }
}
