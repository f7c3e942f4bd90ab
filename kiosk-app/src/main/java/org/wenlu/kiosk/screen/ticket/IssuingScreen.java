package org.wenlu.kiosk.screen.ticket;

import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.identity.TicketId;

/// A ticket was asked for and the answer is awaited. Key and ticket belong to the one touch.
public record IssuingScreen(Order order, TicketId ticket, IntentionKey key) implements Screen {
    static IssuingScreen of(Order order) {
        return new IssuingScreen(order, TicketId.random(), IntentionKey.random());
    }

    @Override
    public String name() {
        return "issuing";
    }

    @Override
    public boolean canBeLeft() {
        return false;
    }

    @Override
    public Page draw(Drawing drawing) {
        return new Plain(drawing).page("issuing.title");
    }
}
