package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.TicketCalled;
import org.wenlu.protocol.record.Happening.TicketDone;
import org.wenlu.protocol.record.Happening.TicketEnd;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Stamp;

@Tag("WENLU-PEERS-011")
class SettlingTest {
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final PlaceId OLD = new PlaceId("hall/1");
    private static final CounterId ONE = new CounterId("1");
    private static final TicketId EARLY = TicketId.random();
    private static final TicketId LATE = TicketId.random();

    private final Hall before =
            after(
                    Hall.beforeTheFirstDay(),
                    0,
                    new Happening.DayOpened(4, LocalDate.of(2026, 11, 23)),
                    issued(EARLY, 1),
                    issued(LATE, 2),
                    new Happening.CounterOpened(ONE, "li", List.of()));

    private static TicketIssued issued(TicketId id, int number) {
        return new TicketIssued(
                id,
                Optional.empty(),
                new ServiceId("tax"),
                "C",
                number,
                Issuing.label("C", number),
                4,
                "fr",
                false,
                0,
                Optional.empty(),
                "token-" + id,
                Optional.empty(),
                Optional.empty());
    }

    private static Hall after(Hall hall, int minute, Happening... happenings) {
        Instant at = TEN.plus(Duration.ofMinutes(minute));
        var stamp = new Stamp(1, Duration.ZERO, at, ClockQuality.TRUSTED, 480);
        Hall changed = hall;
        for (Happening it : happenings) {
            changed = changed.after(it, stamp);
        }
        return changed;
    }

    private static TicketCalled called(TicketId id, int call) {
        return new TicketCalled(id, ONE, call, Optional.of(60L));
    }

    private static TicketDone done(TicketId id) {
        return new TicketDone(id, ONE, true, Optional.of(60L));
    }

    private static Hall merged(Hall old, Hall host) {
        Hall hall = host;
        for (Settling.Ended it : Settling.unknown(old, host, OLD)) {
            for (Happening happening : Settling.settle(hall, it).happenings()) {
                hall = after(hall, 30, happening);
            }
        }
        return hall;
    }

    private static TicketState state(Hall hall, TicketId id) {
        return hall.ticket(id).orElseThrow().state();
    }

    @Test
    void anEndThatOnlyTheOldHostKnewIsTakenOver() {
        Hall old = after(before, 5, called(EARLY, 1), done(EARLY));
        Hall merged = merged(old, before);

        assertThat(state(merged, EARLY)).isEqualTo(TicketState.DONE);
        assertThat(merged.ticket(EARLY).orElseThrow().closedAt())
                .contains(TEN.plus(Duration.ofMinutes(5)));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void aCounterIsFreedOfAVisitorWhomTheOldHostSawGo() {
        Hall atCounter = after(before, 5, called(EARLY, 1));
        Hall merged = merged(after(atCounter, 6, done(EARLY)), atCounter);

        assertThat(state(merged, EARLY)).isEqualTo(TicketState.DONE);
        assertThat(merged.counter(ONE).orElseThrow().ticket()).isEmpty();
    }

    @Test
    void aTicketThatWasCalledAgainStaysAsItIsAndIsShown() {
        Hall old = after(before, 5, called(EARLY, 1), done(EARLY));
        Hall merged = merged(old, after(before, 10, called(EARLY, 1), done(EARLY)));

        assertThat(merged.ticket(EARLY).orElseThrow().closedAt())
                .contains(TEN.plus(Duration.ofMinutes(10)));
        assertThat(merged.conflicts())
                .containsExactly(
                        new Conflict(
                                EARLY,
                                "C001",
                                OLD,
                                TicketEnd.DONE,
                                TEN.plus(Duration.ofMinutes(5))));
    }

    @Test
    void aTicketThatAPersonReopenedStaysOpen() {
        Hall ended = after(before, 5, called(EARLY, 1), done(EARLY));
        Hall old = after(ended, 6, called(LATE, 1), done(LATE));
        Hall reopened =
                after(
                        old,
                        10,
                        new Happening.TicketReopened(EARLY, Happening.ReopeningReason.NOT_SETTLED));

        assertThat(Settling.unknown(old, reopened, OLD)).isEmpty();
    }

    @Test
    void tellingItAgainChangesNothing() {
        Hall old = after(before, 5, called(EARLY, 1), done(EARLY));
        Hall merged = merged(old, before);

        assertThat(Settling.unknown(old, merged, OLD)).isEmpty();
        assertThat(merged(old, merged)).isEqualTo(merged);
    }

    @Test
    void whatTheNewHostNeverHeldIsNotItsToEnd() {
        Hall only = after(before, 4, issued(TicketId.random(), 3));
        Hall old = after(only, 5, done(only.inOrderOfArrival().getLast().id()));

        assertThat(Settling.unknown(old, before, OLD)).isEmpty();
    }
}
