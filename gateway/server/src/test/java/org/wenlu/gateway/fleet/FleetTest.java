package org.wenlu.gateway.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

class FleetTest {
    private static final PlaceId PLACE = new PlaceId("hall/1");
    private static final String POINTS =
            """
            districts:
              - id: luohu
                blocks:
                  - id: nanhu
                    names: {zh-Hans: 南湖街道, en: Nanhu}
                    servicePoints:
                      - id: hall
                        names: {zh-Hans: 大厅, en: Hall}
                        places: [{id: hall/1}, {id: hall/2, maintenance: true}]
            """;

    @TempDir Path folder;

    private Path file(String yaml) {
        try {
            return Files.writeString(folder.resolve("fleet.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fleet read(String devices) {
        return FleetFile.read(file(POINTS + devices));
    }

    @Test
    void knowsAllTenDistrictsWithTheirNames() {
        Fleet fleet = read("");

        assertThat(fleet.districts()).hasSize(10);
        assertThat(fleet.districts())
                .extracting(d -> d.names().in(Language.ZH_HANT))
                .contains("羅湖區", "大鵬新區");
        assertThat(fleet.districts()).extracting(Fleet.District::outline).doesNotHaveDuplicates();
    }

    @Test
    void findsDeviceAndStandingOfAPlace() {
        Fleet fleet = read("devices: [{id: k1, place: hall/1}]");

        assertThat(fleet.deviceAt(PLACE)).map(Fleet.Device::id).contains(new DeviceId("k1"));
        assertThat(fleet.standing(PLACE).orElseThrow().district().id()).isEqualTo("luohu");
        assertThat(fleet.admits(new DeviceId("k1"))).isTrue();
        assertThat(fleet.admits(new DeviceId("k2"))).isFalse();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("devices: [{id: k1, place: hall/9}]"))
                .hasMessageContaining("k1")
                .hasMessageContaining("hall/9");
        assertThatThrownBy(
                        () -> read("devices: [{id: k1, place: hall/1}, {id: k2, place: hall/1}]"))
                .hasMessageContaining("two devices");
        assertThatThrownBy(() -> read("devices: [{id: gateway-1, place: hall/1}]"))
                .hasMessageContaining("gateway");
        assertThatThrownBy(() -> FleetFile.read(file("districts: [{id: atlantis}]")))
                .hasMessageContaining("atlantis")
                .hasMessageContaining("luohu");
        assertThatThrownBy(() -> FleetFile.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml");
    }

    @Test
    void keepsTheHistoryOfAPlaceWhenItsDeviceIsReplaced() {
        try (Database database = Database.open(folder.resolve("fleet.db"))) {
            file(POINTS + "devices: [{id: old, place: hall/1}]");
            var registry =
                    new FleetRegistry(folder.resolve("fleet.yaml"), database, Clock.systemUTC());
            file(
                    POINTS
                            + "devices: [{id: old, place: hall/1, revoked: true},"
                            + " {id: new, place: hall/1}]");
            registry.refresh();

            assertThat(registry.history(PLACE)).hasSize(2);
            assertThat(registry.everStoodAt(new DeviceId("old"), PLACE)).isTrue();
            assertThat(registry.fleet().deviceAt(PLACE))
                    .map(Fleet.Device::id)
                    .contains(new DeviceId("new"));
            assertThat(registry.history(PLACE).stream().filter(a -> a.until().isEmpty()))
                    .extracting(Assignment::device)
                    .containsExactly(new DeviceId("new"));
        }
    }

    @Test
    void staysAsItWasWhenTheFileBecomesWrong() {
        try (Database database = Database.open(folder.resolve("fleet.db"))) {
            file(POINTS + "devices: [{id: k1, place: hall/1}]");
            var registry =
                    new FleetRegistry(folder.resolve("fleet.yaml"), database, Clock.systemUTC());
            file("districts: [");
            registry.refresh();

            assertThat(registry.fleet().admits(new DeviceId("k1"))).isTrue();
        }
    }

    private static PlannedPlace planned(String place, String district) {
        var names = new Names(Map.of(Language.ZH_HANS, "新", Language.EN, "New"));
        return new PlannedPlace(new PlaceId(place), district, "guiyuan", names, names);
    }

    private static void install(FleetRegistry registry, String device, PlaceId place) {
        registry.installing(
                installer ->
                        _ -> {
                            installer.install(new DeviceId(device), place, "tech");
                            return true;
                        });
    }

    @Test
    void keepsPlannedPlacesAndInstalledDevicesOverTheFileAndAfterARestart() {
        Path yaml = file(POINTS + "devices: [{id: old, place: hall/1}]");
        try (Database database = Database.open(folder.resolve("fleet.db"))) {
            var registry = new FleetRegistry(yaml, database, Clock.systemUTC());
            registry.plan(
                    List.of(planned("new-hall/1", "luohu"), planned("hall/9", "luohu")), "tech");
            install(registry, "new", PLACE);
            install(registry, "first", new PlaceId("new-hall/1"));

            Fleet again = new FleetRegistry(yaml, database, Clock.systemUTC()).fleet();
            for (Fleet fleet : List.of(registry.fleet(), again)) {
                assertThat(fleet.admits(new DeviceId("old"))).isFalse();
                assertThat(fleet.admits(new DeviceId("new"))).isTrue();
                assertThat(fleet.standing(new PlaceId("new-hall/1")).orElseThrow().block().id())
                        .isEqualTo("guiyuan");
            }
            assertThat(registry.history(PLACE)).hasSize(2);
            assertThat(registry.audit())
                    .extracting(AuditLine::what)
                    .containsExactly("planned", "planned", "replaced", "installed", "installed");
        }
    }

    @Test
    void refusesARetiredDeviceAndKeepsItsPlace() {
        Path yaml = file(POINTS + "devices: [{id: k1, place: hall/1}]");
        try (Database database = Database.open(folder.resolve("fleet.db"))) {
            var registry = new FleetRegistry(yaml, database, Clock.systemUTC());

            assertThat(registry.retire(new DeviceId("k1"), "tech")).isTrue();
            assertThat(registry.revoke(new DeviceId("k1"), "tech")).isFalse();

            assertThat(registry.fleet().admits(new DeviceId("k1"))).isFalse();
            assertThat(registry.fleet().standing(PLACE)).isPresent();
            assertThat(registry.history(PLACE).getFirst().until()).isPresent();
        }
    }

    @Test
    void plansAllPlacesOrNone() {
        try (Database database = Database.open(folder.resolve("fleet.db"))) {
            var registry = new FleetRegistry(file(POINTS), database, Clock.systemUTC());

            assertThatThrownBy(
                            () ->
                                    registry.plan(
                                            List.of(
                                                    planned("a/1", "luohu"),
                                                    planned("hall/1", "luohu")),
                                            "tech"))
                    .hasMessageContaining("hall/1");
            assertThatThrownBy(() -> registry.plan(List.of(planned("b/1", "atlantis")), "tech"))
                    .hasMessageContaining("atlantis");
            assertThat(registry.fleet().standing(new PlaceId("a/1"))).isEmpty();
        }
    }
}
