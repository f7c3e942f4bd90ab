package org.wenlu.kiosk.queue;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.queue.Calendar.Day;
import org.wenlu.kiosk.queue.OpenState.Closed;
import org.wenlu.kiosk.queue.OpenState.NotKnown;
import org.wenlu.kiosk.queue.OpenState.Open;
import org.wenlu.kiosk.queue.Timetable.Hours;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class TimetableTest {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final Hours OFFICE = hours(EnumSet.range(MONDAY, FRIDAY), "09:00", "17:45");
    private static final Calendar AUTUMN =
            new Calendar(
                    LocalDate.parse("2026-09-01"),
                    LocalDate.parse("2026-12-31"),
                    Map.of(
                            LocalDate.parse("2026-10-01"), Day.HOLIDAY,
                            LocalDate.parse("2026-10-02"), Day.HOLIDAY,
                            LocalDate.parse("2026-10-10"), Day.WORKDAY));
    private static final Timetable COUNTER =
            new Timetable(List.of(OFFICE), List.of(), Optional.of(AUTUMN));
    private static final Timetable PORT = Timetable.of(List.of(hours(DAILY, "06:30", "02:00")));

    private static Hours hours(Set<DayOfWeek> days, String from, String until) {
        return new Hours(days, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static OpenState at(Timetable timetable, String local) {
        return timetable.at(LocalDateTime.parse(local));
    }

    private static Open until(String local) {
        return new Open(Optional.of(LocalDateTime.parse(local)));
    }

    private static Closed opens(String local) {
        return new Closed(Optional.of(LocalDateTime.parse(local)));
    }

    @Test
    void hoursPastMidnightEndOnTheNextDay() {
        assertThat(at(PORT, "2026-11-23T23:30")).isEqualTo(until("2026-11-24T02:00"));
        assertThat(at(PORT, "2026-11-24T01:59")).isEqualTo(until("2026-11-24T02:00"));
        assertThat(at(PORT, "2026-11-24T02:00")).isEqualTo(opens("2026-11-24T06:30"));
    }

    @Test
    void aMorningAndAnAfternoonThatTouchAreOneSpan() {
        var day =
                Timetable.of(
                        List.of(hours(DAILY, "09:00", "12:00"), hours(DAILY, "12:00", "18:00")));

        assertThat(at(day, "2026-11-23T10:00")).isEqualTo(until("2026-11-23T18:00"));
    }

    @Test
    void dayAndNightOnEveryDayHasNoEnd() {
        var port = Timetable.of(List.of(hours(DAILY, "00:00", "00:00")));

        assertThat(at(port, "2026-11-23T10:00")).isEqualTo(new Open(Optional.empty()));
    }

    @Test
    void aHolidayIsClosedAndTheWeekendAfterItIsSkipped() {
        assertThat(at(COUNTER, "2026-10-01T10:00")).isEqualTo(opens("2026-10-05T09:00"));
        assertThat(at(COUNTER, "2026-09-30T18:00")).isEqualTo(opens("2026-10-05T09:00"));
    }

    @Test
    void aMakeUpWorkdayIsKeptLikeAMonday() {
        assertThat(LocalDate.parse("2026-10-10").getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(at(COUNTER, "2026-10-10T10:00")).isEqualTo(until("2026-10-10T17:45"));
    }

    @Test
    void aHolidayMayHaveHoursOfItsOwn() {
        var library =
                new Timetable(
                        List.of(OFFICE),
                        List.of(hours(DAILY, "10:00", "12:00")),
                        Optional.of(AUTUMN));

        assertThat(at(library, "2026-10-01T11:00")).isEqualTo(until("2026-10-01T12:00"));
    }

    @Test
    void outsideTheAnnouncedDatesItIsNotCertain() {
        assertThat(COUNTER.certain(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(COUNTER.certain(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(PORT.certain(LocalDate.parse("2027-01-01"))).isTrue();
    }

    @Test
    void withoutAClockNothingIsGuessed() {
        var zone = ZoneId.of("Asia/Shanghai");
        var now = Instant.parse("2026-11-23T02:00:00Z");
        var unset = new Stamp(1, Duration.ZERO, now, ClockQuality.UNTRUSTED, 480);
        var set = new Stamp(1, Duration.ZERO, now, ClockQuality.TRUSTED, 480);

        assertThat(COUNTER.at(unset, zone)).isEqualTo(new NotKnown());
        assertThat(COUNTER.at(set, zone)).isEqualTo(until("2026-11-23T17:45"));
        assertThat(Timetable.ALWAYS.at(unset, zone)).isEqualTo(new Open(Optional.empty()));
    }

    @Test
    void whatNeverOpensAgainSaysNoTime() {
        var never = new Timetable(List.of(OFFICE), List.of(), Optional.of(closedForGood()));

        assertThat(at(never, "2026-11-23T10:00")).isEqualTo(new Closed(Optional.empty()));
    }

    private static Calendar closedForGood() {
        var first = LocalDate.parse("2026-11-20");
        var last = LocalDate.parse("2026-12-20");
        var days =
                first.datesUntil(last.plusDays(1))
                        .collect(java.util.stream.Collectors.toMap(day -> day, _ -> Day.HOLIDAY));
        return new Calendar(first, last, days);
    }
}
