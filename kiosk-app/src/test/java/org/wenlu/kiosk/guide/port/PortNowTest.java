package org.wenlu.kiosk.guide.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.port.Port.Longer;
import org.wenlu.kiosk.guide.port.Port.Passengers;
import org.wenlu.kiosk.guide.port.PortNow.State;
import org.wenlu.kiosk.queue.Calendar;
import org.wenlu.kiosk.queue.Timetable;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class PortNowTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate ORDINARY = LocalDate.of(2026, 11, 23);
    private static final Calendar YEAR =
            new Calendar(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    Map.of(HOLIDAY, Calendar.Day.HOLIDAY));

    @Test
    void isOpenUntilItsEndAndThenClosedUntilTheMorning() {
        assertThat(luohu(ORDINARY, "12:00").state())
                .isEqualTo(new State.Open(Optional.of(midnightAfter(ORDINARY))));
        assertThat(luohu(ORDINARY, "00:00").state())
                .isEqualTo(new State.Closed(Optional.of(ORDINARY.atTime(6, 30))));
        assertThat(luohu(ORDINARY, "06:30").state()).isInstanceOf(State.Open.class);
    }

    @Test
    void theLastHourIsCountedInMinutesRoundedUp() {
        assertThat(luohu(ORDINARY, "23:20").state())
                .isEqualTo(new State.ClosesSoon(40, midnightAfter(ORDINARY)));
        assertThat(luohu(ORDINARY, "23:59:30").state())
                .isEqualTo(new State.ClosesSoon(1, midnightAfter(ORDINARY)));
        assertThat(luohu(ORDINARY, "22:59").state()).isInstanceOf(State.Open.class);
    }

    @Test
    void hoursThatGoPastMidnightAreStillThoseOfTheEveningBefore() {
        var late = new Passengers.Crossing(hours("06:30", "02:00"), Optional.empty());

        assertThat(now(late, ORDINARY.atTime(1, 30), ClockQuality.TRUSTED).state())
                .isEqualTo(new State.ClosesSoon(30, ORDINARY.atTime(2, 0)));
        assertThat(now(late, ORDINARY.atTime(2, 0), ClockQuality.TRUSTED).state())
                .isEqualTo(new State.Closed(Optional.of(ORDINARY.atTime(6, 30))));
    }

    @Test
    void onAHolidayAndInTheNightAfterItOneIsToldToAsk() {
        assertThat(luohu(HOLIDAY, "23:30").ask()).isTrue();
        assertThat(luohu(HOLIDAY.plusDays(1), "00:30").ask()).isTrue();
        assertThat(luohu(HOLIDAY.plusDays(1), "12:00").ask()).isFalse();
        assertThat(luohu(ORDINARY, "12:00").ask()).isFalse();
    }

    @Test
    void aYearWhoseHolidaysNobodyAnnouncedIsNotTakenForOrdinary() {
        assertThat(luohu(LocalDate.of(2027, 1, 1), "12:00").ask()).isTrue();
    }

    @Test
    void aPortThatKeepsItsHoursOnHolidaysNeedsNoQuestion() {
        var always = new Passengers.Crossing(Timetable.ALWAYS, Optional.empty());

        assertThat(now(always, HOLIDAY.atTime(3, 0), ClockQuality.TRUSTED))
                .isEqualTo(new PortNow(new State.Open(Optional.empty()), false));
    }

    @Test
    void withoutATrustedClockNothingIsCalledOpenOrClosed() {
        assertThat(now(crossing(), ORDINARY.atTime(12, 0), ClockQuality.UNTRUSTED).state())
                .isEqualTo(new State.NotKnown());
    }

    @Test
    void aSuspendedPortSaysSinceWhen() {
        assertThat(
                        now(
                                        new Passengers.Suspended("2020-01"),
                                        ORDINARY.atTime(12, 0),
                                        ClockQuality.UNTRUSTED)
                                .state())
                .isEqualTo(new State.NoPassengers("2020-01"));
    }

    private static PortNow luohu(LocalDate date, String time) {
        return now(crossing(), date.atTime(LocalTime.parse(time)), ClockQuality.TRUSTED);
    }

    private static Passengers.Crossing crossing() {
        return new Passengers.Crossing(
                hours("06:30", "00:00"), Optional.of(new Longer(Optional.of(LocalTime.of(2, 0)))));
    }

    private static Timetable hours(String from, String until) {
        return Timetable.of(
                List.of(
                        new Timetable.Hours(
                                EnumSet.allOf(DayOfWeek.class),
                                LocalTime.parse(from),
                                LocalTime.parse(until))));
    }

    private static PortNow now(Passengers hours, LocalDateTime local, ClockQuality quality) {
        var port = new Port("luohu", Map.of(), Map.of(), hours, "2024", Map.of());
        var stamp =
                new Stamp(1, Duration.ofMinutes(5), local.atZone(ZONE).toInstant(), quality, 480);
        return PortNow.of(port, stamp, ZONE, List.of(YEAR));
    }

    private static LocalDateTime midnightAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay();
    }
}
