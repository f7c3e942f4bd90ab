package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;

/// Every service point that comes with the program gives tickets for every service it offers.
class ShippedServicePointsTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T00:00");

    @TempDir Path folder;

    static Stream<ServicePointId> servicePoints() {
        return Content.shipped().servicePoints().stream();
    }

    @Test
    void thereAreAPortHallABlocksServiceCentreAndATalentWindow() {
        assertThat(Content.shipped().servicePoints())
                .extracting(ServicePointId::toString)
                .containsExactly(
                        "luohu-port-hall", "zhaoshang-service-centre", "guiyuan-talent-window");
    }

    @ParameterizedTest
    @MethodSource("servicePoints")
    void givesATicketForEachServiceWhileItIsOpen(ServicePointId id) {
        ServicePoint point = Content.shipped().servicePoint(id);

        for (Service service : services(point)) {
            Answer answer = take(point, service);

            assertThat(answer).isInstanceOf(Answer.Issued.class);
            assertThat(((Answer.Issued) answer).ticket().label())
                    .isEqualTo(service.series() + "001");
        }
    }

    @ParameterizedTest
    @MethodSource("servicePoints")
    void everyServiceIsExplainedByAGuide(ServicePointId id) {
        assertThat(Content.shipped().servicePoint(id).services())
                .allSatisfy(offer -> assertThat(offer.guide()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("servicePoints")
    void everyNameIsThereInEveryLanguage(ServicePointId id) {
        ServicePoint point = Content.shipped().servicePoint(id);

        assertThat(point.names()).containsOnlyKeys(Language.values());
        assertThat(point.blocks()).containsOnlyKeys(Language.values());
        assertThat(point.services())
                .allSatisfy(
                        offer -> {
                            assertThat(offer.names()).containsOnlyKeys(Language.values());
                            assertThat(offer.departments()).containsOnlyKeys(Language.values());
                        });
    }

    private Answer take(ServicePoint point, Service service) {
        Instant open = open(service).atZone(point.zone()).toInstant();
        var clock = new ManualKioskClock(open);
        Path database = folder.resolve(service.id() + ".db");
        try (HostDesk desk =
                HostDesk.open(
                        database,
                        new Owner(
                                new DeviceId("kiosk-1"),
                                new PlaceId(point.id() + "/1"),
                                point.id()),
                        services(point),
                        point.counters(),
                        point.zone(),
                        clock,
                        "test")) {
            return Luohu.ask(desk, Luohu.wish(service.id()));
        }
    }

    private static List<Service> services(ServicePoint point) {
        return point.services().stream().map(ServiceOffer::service).toList();
    }

    private static LocalDateTime open(Service service) {
        return IntStream.range(0, DayOfWeek.values().length * 24)
                .mapToObj(hour -> MONDAY.plus(Duration.ofHours(hour)))
                .filter(time -> service.hours().open(time))
                .findFirst()
                .orElseThrow();
    }
}
