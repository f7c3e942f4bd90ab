package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlu.kiosk.queue.Timetable.Hours;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Stamp;

class QueueRulesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ServiceId TAX = new ServiceId("tax");
    private static final ServiceId PERMIT = new ServiceId("permit");
    private static final CounterId ONE = new CounterId("1");
    private static final CounterId TWO = new CounterId("2");
    private static final Hours LATE =
            new Hours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(18, 0), LocalTime.of(2, 0));

    private Site site =
            Site.of(
                    List.of(
                            service(TAX, OptionalInt.empty()),
                            service(PERMIT, OptionalInt.empty())),
                    List.of(ONE, TWO),
                    SHANGHAI);
    private Hall hall = Hall.beforeTheFirstDay();
    private Stamp now = stamp(TEN, ClockQuality.TRUSTED);

    @BeforeEach
    void openTheDay() {
        take(Days.open(hall, MONDAY));
    }

    private static Service service(ServiceId id, OptionalInt quota, Hours... hours) {
        return new Service(id, "A", List.of(hours), quota, Duration.ofMinutes(10));
    }

    private static Stamp stamp(Instant at, ClockQuality quality) {
        return new Stamp(1, Duration.ZERO, at, quality, 480);
    }

    private Outcome take(Decision decision) {
        for (Happening happening : decision.happenings()) {
            hall = hall.after(happening, now);
        }
        return decision.outcome();
    }

    private Outcome issue(ServiceId service, boolean priority) {
        return take(
                new Issuing(site)
                        .issue(
                                hall,
                                new Issuing.Wish(
                                        TicketId.random(),
                                        Optional.empty(),
                                        service,
                                        Language.EN,
                                        priority ? Optional.of("elder") : Optional.empty(),
                                        Optional.empty(),
                                        List.of()),
                                now,
                                "token"));
    }

    private Ticket issued(ServiceId service, boolean priority) {
        return ticket(issue(service, priority));
    }

    private Ticket ticket(Outcome outcome) {
        return hall.ticket(((Outcome.Ticketed) outcome).ticket()).orElseThrow();
    }

    private void open(CounterId counter, ServiceId... services) {
        take(new Counters(site).open(counter, "li", List.of(services)));
    }

    private Outcome callNext(CounterId counter) {
        return take(new Calling(site).next(hall, counter, now));
    }

    private void pass(Duration time) {
        now = stamp(now.at().plus(time), now.quality());
    }

    @ParameterizedTest
    @CsvSource({"1, A001", "12, A012", "999, A999", "1000, A1000"})
    void labelsHaveThreeDigitsAtLeast(int number, String label) {
        assertThat(Issuing.label("A", number)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T17:59:59, false",
        "2026-11-27T18:00:00, true",
        "2026-11-28T01:59:59, true",
        "2026-11-28T02:00:00, false",
        "2026-11-28T18:00:00, false",
        "2026-11-27T01:00:00, false"
    })
    void hoursMayGoPastMidnight(LocalDateTime time, boolean open) {
        assertThat(service(TAX, OptionalInt.empty(), LATE).hours().open(time)).isEqualTo(open);
    }

    @Test
    void refusesOutsideHoursButNotOnAnUntrustedClock() {
        site = Site.of(List.of(service(TAX, OptionalInt.empty(), LATE)), List.of(ONE), SHANGHAI);

        assertThat(issue(TAX, false)).isEqualTo(new Outcome.Refused(Refusal.OUTSIDE_HOURS));
        now = stamp(Instant.EPOCH, ClockQuality.UNTRUSTED);
        assertThat(issue(TAX, false)).isInstanceOf(Outcome.Ticketed.class);
    }

    @Test
    void refusesAboveTheDailyQuotaEvenWhenTicketsAreClosed() {
        site = Site.of(List.of(service(TAX, OptionalInt.of(1))), List.of(ONE), SHANGHAI);
        issue(TAX, false);
        open(ONE);
        callNext(ONE);

        assertThat(issue(TAX, false)).isEqualTo(new Outcome.Refused(Refusal.FULL));
        assertThat(issue(PERMIT, false)).isEqualTo(new Outcome.Refused(Refusal.CLOSED));
    }

    @Test
    void refusesAboveTheQuotaOfATimeUntilTheNextOneBegins() {
        LocalTime time = LocalDateTime.ofInstant(now.at(), SHANGHAI).toLocalTime();
        var morning = new Band(LocalTime.MIDNIGHT, time.plusHours(1), 2);
        var later = new Band(time.plusHours(1), LocalTime.of(23, 59), 1);
        Service tax =
                new Service(
                        TAX,
                        "A",
                        Timetable.of(List.of()),
                        OptionalInt.empty(),
                        List.of(morning, later),
                        Duration.ofMinutes(6),
                        OptionalInt.empty());
        site = Site.of(List.of(tax), List.of(ONE), SHANGHAI);
        issue(TAX, false);
        assertThat(issue(TAX, false)).isInstanceOf(Outcome.Ticketed.class);

        assertThat(issue(TAX, false)).isEqualTo(new Outcome.Refused(Refusal.FULL_FOR_NOW));
        assertThat(Band.again(tax, now, SHANGHAI)).contains(time.plusHours(1));

        pass(Duration.ofHours(1));
        assertThat(issue(TAX, false)).isInstanceOf(Outcome.Ticketed.class);
        assertThat(issue(TAX, false)).isEqualTo(new Outcome.Refused(Refusal.FULL_FOR_NOW));

        now = stamp(now.at(), ClockQuality.UNTRUSTED);
        assertThat(issue(TAX, false)).isInstanceOf(Outcome.Ticketed.class);
    }

    @Test
    void quotasOfTimesDoNotOverlap() {
        var early = new Band(LocalTime.of(9, 0), LocalTime.of(12, 0), 2);
        var late = new Band(LocalTime.of(11, 0), LocalTime.of(14, 0), 2);

        assertThatThrownBy(
                        () ->
                                new Service(
                                        TAX,
                                        "A",
                                        Timetable.of(List.of()),
                                        OptionalInt.empty(),
                                        List.of(early, late),
                                        Duration.ofMinutes(6),
                                        OptionalInt.empty()))
                .hasMessage("quotas of service tax overlap from 09:00");
    }

    @Test
    void numbersThatPeopleWouldRatherNotHaveAreSkipped() {
        site = site.skipping(Set.of(2, 3, 5));

        assertThat(issued(TAX, false).label()).isEqualTo("A001");
        assertThat(issued(TAX, false).label()).isEqualTo("A004");
        assertThat(issued(TAX, false).label()).isEqualTo("A006");
    }

    @Test
    void aRangeOfSkippedNumbersAloneHasNone() {
        var range = new Numbers.Range(1, 2);
        site =
                site.skipping(Set.of(2))
                        .giving(new Numbers(range, Optional.empty(), Optional.empty()));

        assertThat(issued(TAX, false).label()).isEqualTo("A001");
        assertThat(issue(TAX, false)).isEqualTo(new Outcome.Refused(Refusal.NO_NUMBERS_LEFT));
    }

    @Test
    void refusesWhenTheSeriesHasNoNumberLeft() {
        hall = hall.withLastNumbers(Map.of("A", Numbers.LARGEST));

        assertThat(issue(TAX, false)).isEqualTo(new Outcome.Refused(Refusal.NO_NUMBERS_LEFT));
    }

    @Test
    void servicesOfOneSeriesShareItsNumbers() {
        assertThat(issued(TAX, false).label()).isEqualTo("A001");
        assertThat(issued(PERMIT, false).label()).isEqualTo("A002");
    }

    @Test
    void callsPriorityFirstThenInOrderOfArrivalAndOnlyWhatTheCounterServes() {
        open(ONE, TAX);
        Ticket permit = issued(PERMIT, true);
        Ticket first = issued(TAX, false);
        Ticket elder = issued(TAX, true);

        assertThat(ticket(callNext(ONE)).id()).isEqualTo(elder.id());
        take(new Calling(site).finish(hall, ONE, elder.id(), true, Optional.empty(), now));
        assertThat(ticket(callNext(ONE)).id()).isEqualTo(first.id());
        take(new Calling(site).noShow(hall, ONE, first.id()));
        assertThat(callNext(ONE)).isEqualTo(new Outcome.NobodyWaiting());
        open(TWO);
        assertThat(ticket(callNext(TWO)).id()).isEqualTo(permit.id());
    }

    @Test
    void aCounterClosesItsTicketBeforeItCallsAnotherOrCloses() {
        open(ONE);
        issue(TAX, false);
        issue(TAX, false);
        Ticket called = ticket(callNext(ONE));

        assertThat(callNext(ONE)).isEqualTo(new Outcome.StillOpen(called.id()));
        assertThat(take(new Counters(site).close(hall, ONE)))
                .isEqualTo(new Outcome.StillOpen(called.id()));
    }

    @Test
    void onlyTheCounterThatCalledATicketMayCloseIt() {
        open(ONE);
        open(TWO);
        issue(TAX, false);
        Ticket called = ticket(callNext(ONE));

        assertThat(
                        take(
                                new Calling(site)
                                        .finish(
                                                hall,
                                                TWO,
                                                called.id(),
                                                true,
                                                Optional.empty(),
                                                now)))
                .isEqualTo(new Outcome.NotHere());
        assertThat(take(new Calling(site).start(hall, ONE, called.id())))
                .isEqualTo(new Outcome.Ticketed(called.id()));
        assertThat(take(new Calling(site).noShow(hall, ONE, called.id())))
                .isEqualTo(new Outcome.NotHere());
    }

    @Test
    void closedAndUnknownCountersCallNobody() {
        issue(TAX, false);

        assertThat(callNext(ONE)).isEqualTo(new Outcome.CounterNotOpen());
        assertThat(callNext(new CounterId("99"))).isEqualTo(new Outcome.CounterUnknown());
    }

    @Test
    void recallsCountCalls() {
        open(ONE);
        issue(TAX, false);
        Ticket called = ticket(callNext(ONE));

        assertThat(ticket(take(new Calling(site).recall(hall, ONE, called.id(), now))).calls())
                .isEqualTo(2);
    }

    @Test
    void promisesNothingWhileNoCounterServesTheService() {
        open(ONE, PERMIT);

        assertThat(issued(TAX, false).promise()).isEmpty();
    }

    @Test
    void promisesARangeFromPeopleAheadCountersAndTheUsualTime() {
        open(ONE, TAX);

        assertThat(issued(TAX, false).promise()).contains(new WaitRange(0, 3));
        assertThat(issued(TAX, false).promise()).contains(new WaitRange(3, 20));
        open(TWO, TAX);
        Ticket third = issued(TAX, false);
        assertThat(third.ahead()).isEqualTo(2);
        assertThat(third.promise()).contains(new WaitRange(5, 20));
        assertThat(issued(TAX, true).ahead()).isZero();
    }

    @Test
    void promisesFromMeasuredTimesOnceThereAreEnoughAndLeavesInaccurateOnesOut() {
        open(ONE, TAX);
        for (int i = 0; i < 6; i++) {
            serve(Duration.ofMinutes(2), true);
        }
        serve(Duration.ofHours(2), false);
        issue(TAX, false);

        assertThat(issued(TAX, false).promise()).contains(new WaitRange(1, 4));
    }

    private void serve(Duration time, boolean accurate) {
        issue(TAX, false);
        Ticket called = ticket(callNext(ONE));
        pass(time);
        take(new Calling(site).finish(hall, ONE, called.id(), accurate, Optional.empty(), now));
    }

    @Test
    void measuresNoTimeAcrossAClockThatWasSet() {
        open(ONE);
        now = stamp(Instant.EPOCH, ClockQuality.UNTRUSTED);
        issue(TAX, false);
        now = stamp(TEN, ClockQuality.TRUSTED);

        Decision called = new Calling(site).next(hall, ONE, now);

        assertThat(called.happenings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Happening.TicketCalled.class,
                        it -> assertThat(it.waitedSeconds()).isEmpty());
    }

    @Test
    void theServiceDayNeverGoesBack() {
        assertThat(Days.open(hall, MONDAY).happenings()).isEmpty();
        assertThat(Days.open(hall, MONDAY.minusDays(1)).happenings()).isEmpty();

        take(Days.open(hall, MONDAY.plusDays(1)));
        assertThat(hall.day()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T19:59:59Z, TRUSTED, ",
        "2026-11-23T20:00:00Z, TRUSTED, 2026-11-24",
        "2026-11-23T20:00:00Z, HOLDOVER, 2026-11-24",
        "2026-11-23T20:00:00Z, UNTRUSTED, ",
        "2026-11-20T20:00:00Z, TRUSTED, "
    })
    void theNextDayIsDueAtFourOnTrustedTime(Instant at, ClockQuality quality, LocalDate due) {
        assertThat(Days.due(hall, stamp(at, quality), SHANGHAI))
                .isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void correctsTheDateOfADayThatWasOpenedOnAnUntrustedClockAndKeepsItsTickets() {
        hall = Hall.beforeTheFirstDay();
        now = stamp(Instant.EPOCH, ClockQuality.UNTRUSTED);
        take(Days.open(hall, Days.due(hall, now, SHANGHAI).orElseThrow()));
        Ticket ticket = issued(TAX, false);
        now = stamp(TEN, ClockQuality.TRUSTED);

        take(Days.open(hall, Days.due(hall, now, SHANGHAI).orElseThrow()));

        assertThat(hall.day()).isEqualTo(1);
        assertThat(hall.date()).isEqualTo(MONDAY);
        assertThat(hall.ticket(ticket.id())).contains(ticket);
        assertThat(Days.due(hall, now, SHANGHAI)).isEmpty();
    }

    @Test
    void aHallComesBackFromItsSnapshots() {
        open(ONE, TAX);
        for (int i = 0; i < 30; i++) {
            issue(i % 2 == 0 ? TAX : PERMIT, i % 7 == 0);
        }
        serve(Duration.ofMinutes(3), true);

        Hall read = Hall.beforeTheFirstDay();
        for (Happening part : Snapshots.of(hall)) {
            read = read.after(part, now);
        }

        assertThat(read).isEqualTo(hall);
    }
}
