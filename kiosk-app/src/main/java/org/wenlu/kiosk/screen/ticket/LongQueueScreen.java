package org.wenlu.kiosk.screen.ticket;

import java.util.Map;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Says how many wait before a visitor joins a long queue.
///
/// @param people who wait
public record LongQueueScreen(Order order, int people, Runnable join, Runnable not)
        implements Screen {
    @Override
    public String name() {
        return "long-queue";
    }

    @Override
    public Page draw(Drawing drawing) {
        var plain = new Plain(drawing);
        var names = drawing.here().point().service(order.service()).names();
        String service = drawing.words(LongQueueScreen.class).of(names);
        return plain.choice(
                plain.text("long.title", Map.of("people", people, "service", service), "long.text"),
                plain.quiet("not-now", "long.not", not),
                plain.action("join", "long.join", join));
    }
}
