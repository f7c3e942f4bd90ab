package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.directory.Directory;
import org.wenlu.kiosk.guide.directory.Directory.Filter;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.guide.port.Port.Passengers.Crossing;
import org.wenlu.kiosk.guide.port.Port.Passengers.Suspended;
import org.wenlu.kiosk.queue.Calendar;
import org.wenlu.kiosk.queue.Calendar.Day;
import org.wenlu.kiosk.queue.OpenState.Open;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

/// The ports, calendars and addresses that come with the program.
class ShippedSurroundingsTest {
    private static Surroundings around(String servicePoint) {
        return Content.shipped().servicePoint(new ServicePointId(servicePoint)).around();
    }

    private static Port port(String id) {
        return around("luohu-port-hall").ports().stream()
                .filter(port -> port.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Calendar calendar(String id) {
        return around("luohu-port-hall").calendar(id).orElseThrow();
    }

    @Test
    void thePortsAreInTheOrderInWhichTheyAreNear() {
        assertThat(around("luohu-port-hall").ports().getFirst().id()).isEqualTo("luohu");
        assertThat(around("zhaoshang-service-centre").ports().getFirst().id()).isEqualTo("shekou");
        assertThat(around("zhaoshang-service-centre").ports())
                .hasSameSizeAs(around("luohu-port-hall").ports());
    }

    @Test
    void everyPortHasItsNamesInEveryLanguage() {
        assertThat(around("luohu-port-hall").ports())
                .hasSize(9)
                .allSatisfy(
                        port -> {
                            assertThat(port.names()).containsOnlyKeys(Language.values());
                            if (!port.id().equals("shekou")) {
                                assertThat(port.across()).containsOnlyKeys(Language.values());
                            }
                        });
    }

    @Test
    void luohuClosesAtMidnightAndLaterOnAnnouncedHolidays() {
        var luohu = (Crossing) port("luohu").hours();

        assertThat(luohu.hours().at(LocalDateTime.parse("2026-11-23T23:20")))
                .isEqualTo(new Open(Optional.of(LocalDateTime.parse("2026-11-24T00:00"))));
        assertThat(luohu.announced()).isPresent();
    }

    @Test
    void shatoujiaoIsSuspendedAndHuanggangNeverCloses() {
        assertThat(port("shatoujiao").hours()).isEqualTo(new Suspended("2020-01"));
        assertThat(((Crossing) port("huanggang").hours()).hours().always()).isTrue();
    }

    @Test
    void makeUpWorkdaysAreWeekendsAndMostHolidaysAreNot() {
        Calendar mainland = calendar("mainland");

        assertThat(dates(mainland, Day.WORKDAY))
                .hasSize(6)
                .allSatisfy(
                        date ->
                                assertThat(date.getDayOfWeek())
                                        .isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(dates(mainland, Day.HOLIDAY)).hasSize(33);
        assertThat(dates(calendar("hong-kong"), Day.WORKDAY)).isEmpty();
        assertThat(dates(calendar("hong-kong"), Day.HOLIDAY)).hasSize(17);
    }

    @Test
    void everyAddressHasEveryTextInEveryLanguage() {
        assertThat(around("luohu-port-hall").directory().addresses())
                .hasSize(6)
                .allSatisfy(
                        address -> {
                            assertThat(address.names()).containsOnlyKeys(Language.values());
                            assertThat(address.source()).containsOnlyKeys(Language.values());
                            assertThat(address.where()).size().isIn(0, 10);
                            assertThat(address.about()).size().isIn(0, 10);
                        });
    }

    @Test
    void addressesAreFoundByKindDistrictAndLanguage() {
        var directory = around("luohu-port-hall").directory();

        assertThat(directory.find(Filter.ALL.of(Kind.CLINIC).in(Optional.of("luohu"))))
                .extracting(Directory.Address::id)
                .containsExactly("ckj-stomatological");
        assertThat(directory.find(Filter.ALL.of(Kind.DINING))).isEmpty();
        assertThat(directory.find(Filter.ALL.speaking(Optional.of(Language.KO)))).isEmpty();
    }

    private static List<LocalDate> dates(Calendar calendar, Day day) {
        return calendar.days().entrySet().stream()
                .filter(entry -> entry.getValue() == day)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
