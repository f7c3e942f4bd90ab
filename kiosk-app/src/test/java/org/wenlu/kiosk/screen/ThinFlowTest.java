package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.desk.*;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.queue.*;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.record.*;

class ThinFlowTest {
    private final List<Ticket> issued = new CopyOnWriteArrayList<>();
    private final List<Ticket> printed = new CopyOnWriteArrayList<>();

    @Test
    void aVisitorTapsThroughToOneTicketEvenWhenTappingTwice() throws Exception {
        var point = Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"));
        var languages = List.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);
        var setup =
                new ScreenSetup(
                        1080, 1920, point, new OneDesk(),
                        () -> new Stamp(1, Duration.ZERO, Instant.EPOCH, ClockQuality.values()[0], 480),
                        printed::add, languages, true);
        try (var screens = Screens.start(setup)) {
            Mirror mirror = screens.mirror();
            tap(mirror, "begin");
            tap(mirror, "language-en");
            tap(mirror, "home-ticket");
            picture(mirror, "services");
            String service = "service-" + point.services().getFirst().service().id();
            Element tile = find(mirror, service);
            press(mirror, tile);
            press(mirror, tile);
            await().until(() -> mirror.elements().getFirst().id().equals("screen:issued"));
            assertThat(find(mirror, "ticket-number").text()).isEqualTo("A012");
            assertThat(issued).hasSize(1);
            assertThat(printed).hasSize(1);
            picture(mirror, "ticket");
            tap(mirror, "done");
            assertThat(mirror.elements().getFirst().id()).isEqualTo("screen:attract");
        }
    }

    private static void picture(Mirror mirror, String name) throws Exception {
        byte[] png = mirror.frame(0).orElseThrow().png();
        assertThat(png).hasSizeGreaterThan(5000);
        Files.write(Path.of("target", "screen-" + name + ".png"), png);
    }

    private static void tap(Mirror mirror, String id) {
        press(mirror, find(mirror, id));
    }

    private static void press(Mirror mirror, Element at) {
        mirror.pointer(Pointer.DOWN, at.x() + at.width() / 2, at.y() + at.height() / 2);
        mirror.pointer(Pointer.UP, at.x() + at.width() / 2, at.y() + at.height() / 2);
    }

    private static Element find(Mirror mirror, String id) {
        return new ArrayList<>(mirror.elements())
                .stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private final class OneDesk implements Desk {
        @Override
        @SuppressWarnings("unchecked")
        public <A extends Answer> CompletableFuture<Reply<A>> submit(
                IntentionKey key, Intention<A> intention) {
            Answer answer = new Answer.Noted();
            if (intention instanceof Intention.IssueTicket ask) {
                var ticket =
                        new Ticket(
                                ask.ticket(), ask.service(), "A", 12, "A012", 1, ask.language(),
                                false, "token", 3, Optional.empty(), Instant.EPOCH, 1,
                                TicketState.WAITING, Printing.NOT_ASKED, 0, 0, Optional.empty(),
                                Optional.empty(), Optional.empty(), Optional.empty());
                issued.add(ticket);
                answer = new Answer.Issued(ticket);
            }
            return CompletableFuture.completedFuture(new Reply.Done<>((A) answer));
        }

        @Override
        public Hall hall() {
            return Hall.beforeTheFirstDay();
        }

        @Override
        public Subscription onChange(HallListener listener) {
            return () -> {};
        }
    }
}
