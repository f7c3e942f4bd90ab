package org.wenlu.kiosk.screen.ticket;

import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Nothing was stored; the same touch can be tried again.
///
/// @param again tries it
public record NotStoredScreen(IssuingScreen issuing, Runnable again) implements Screen {
    @Override
    public String name() {
        return "not-stored";
    }

    @Override
    public Page draw(Drawing drawing) {
        var plain = new Plain(drawing);
        return plain.page(
                plain.action("try-again", "not-stored.again", again),
                "not-stored.title",
                "not-stored.text");
    }
}
