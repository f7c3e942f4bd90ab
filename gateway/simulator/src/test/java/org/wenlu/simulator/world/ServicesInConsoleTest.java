package org.wenlu.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.fleet.FleetFile;
import org.wenlu.kiosk.guide.Content;

class ServicesInConsoleTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void theFleetNamesEveryServiceOfTheContent(DemoPoint point) throws IOException {
        Path file = folder.resolve("fleet.yaml");
        Files.writeString(file, WorldFiles.fleet(point, Together.alone(Ports.free())));
        Fleet fleet = FleetFile.read(file);

        assertThat(Content.shipped().servicePoint(point.id()).services())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(fleet.service(offer.service().id())).isPresent());
    }
}
