package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

/// Whoever stands at home has a number for any service with few touches.
class ThreeTapsTest {
    private static final int MOST = 3;

    @TempDir static Path folder;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    static List<ServicePointId> servicePoints() {
        return Content.shipped().servicePoints();
    }

    @ParameterizedTest
    @MethodSource("servicePoints")
    void noServiceIsMoreThanThreeTapsAwayFromHome(ServicePointId point) {
        Path journal = folder.resolve(point + ".db");
        try (var sitting = new Sitting(journal, Pictures.PORTRAIT, new Ear(), point)) {
            for (ServiceOffer offer : sitting.point().services()) {
                sitting.act(Signposts::begin);
                sitting.act(it -> it.choose(Language.EN));

                assertThat(taps(sitting, offer)).as("%s", offer.names()).isLessThanOrEqualTo(MOST);

                assertThat(sitting.ticket().map(Ticket::service)).contains(offer.service().id());
                sitting.act(it -> it.way().end());
            }
        }
    }

    /// Touches from home to a number; the answer to a question that may come does not count.
    private static int taps(Sitting sitting, ServiceOffer offer) {
        assertThat(sitting.screen()).isEqualTo("home");
        int taps = 0;
        while (!sitting.screen().equals("ticket") && taps <= MOST) {
            switch (sitting.screen()) {
                case "issuing" -> sitting.await("ticket");
                case "long-queue" -> sitting.touch("join");
                case "services" -> {
                    sitting.touch("service-" + offer.service().id());
                    taps++;
                }
                default -> {
                    sitting.touch("home-ticket");
                    taps++;
                }
            }
        }
        return taps;
    }
}
