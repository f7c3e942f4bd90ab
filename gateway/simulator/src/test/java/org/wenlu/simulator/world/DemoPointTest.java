package org.wenlu.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.protocol.Language;

class DemoPointTest {
    @TempDir Path folder;

    @Test
    void aKioskCanStandAtEveryServicePointOfTheContent() {
        assertThat(Stream.of(DemoPoint.values()).map(DemoPoint::id))
                .containsExactlyElementsOf(Content.shipped().servicePoints());
    }

    @ParameterizedTest
    @EnumSource
    void theFleetNamesTheServicePointAsItsContentDoes(DemoPoint point) {
        assertThat(WorldFiles.fleet(point, Together.alone(Ports.free())))
                .contains("id: " + point.id() + "\n")
                .contains("place: %s/1}".formatted(point.id()))
                .contains(point.names().get(Language.ZH_HANS))
                .contains(point.names().get(Language.ZH_HANT))
                .contains(point.names().get(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void aKioskStandsWhereItIsAsked(DemoPoint point) {
        var ports = new Ports(0, 0, 0, 0, 0);
        World world =
                World.in(
                        folder,
                        point,
                        "simulator-portrait",
                        ports,
                        SignIns.random(point),
                        InstantSource.system());

        var settings = KioskSettings.read(world.kioskSettings(), InstantSource.system().instant());

        assertThat(settings.service().servicePoint()).isEqualTo(point.id());
        assertThat(settings.service().clerks()).hasSize(point.counters());
        assertThat(settings.own().device()).isEqualTo(point.kiosk());
    }

    @Test
    void saysWhichServicePointsThereAre() {
        assertThatThrownBy(() -> DemoPoint.of("moon"))
                .hasMessage(
                        "there is no service point 'moon'; there are luohu-port-hall, zhaoshang-service-centre, guiyuan-talent-window");
    }
}
