package org.wenlu.kiosk.screen.ticket;

import java.util.Map;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Asks whether the queue is really to be left. To keep the number is the filled key.
///
/// @param label the number
public record LeaveScreen(String label, Runnable keep, Runnable leave) implements Screen {
    @Override
    public String name() {
        return "leave";
    }

    @Override
    public Page draw(Drawing drawing) {
        var plain = new Plain(drawing);
        return plain.choice(
                plain.text("leave.title", Map.of("number", label), "leave.text"),
                plain.quiet("leave-yes", "leave.yes", leave),
                plain.action("leave-no", "leave.no", keep));
    }
}
