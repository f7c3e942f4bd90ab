package org.wenlu.kiosk.floor;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;

/// [Phones] on mobile data, whose questions come through the gateway. Who guesses is slowed down
/// there.
final class FarPhones {
    private static final Logger LOG = LoggerFactory.getLogger(FarPhones.class);

    private final Phones phones;
    private final PublicRoutes pages;

    FarPhones(Phones phones, PublicRoutes pages) {
        this.phones = phones;
        this.pages = pages;
    }

    /// May wait for a commit.
    Answer answer(Ask ask) {
        try {
            return said(ask, 200, carriedOut(ask));
        } catch (Problem problem) {
            return said(ask, problem.status(), problem.said());
        } catch (RuntimeException broken) {
            LOG.error("a phone's {} failed", ask.what(), broken);
            return said(ask, 500, new Problem.Said("broken", "something failed inside the kiosk"));
        }
    }

    private Object carriedOut(Ask ask) {
        return switch (ask.what()) {
            case WORDS -> pages.words();
            case TICKET -> phones.show(ticket(ask));
            case LEAVE -> phones.leave(ticket(ask), body(ask, Phones.Pressed.class));
            case RATE -> phones.rate(ticket(ask), body(ask, Phones.Rating.class));
        };
    }

    private Ticket ticket(Ask ask) {
        return phones.byToken(ask.token())
                .or(() -> phones.byCode(ask.token()))
                .orElseThrow(Phones::unknown);
    }

    private static <T> T body(Ask ask, Class<T> type) {
        return Body.read(ask.body().getBytes(StandardCharsets.UTF_8), type);
    }

    private static Answer said(Ask ask, int status, Object body) {
        return new Answer(ask.id(), status, Json.mapper().writeValueAsString(body));
    }
}
