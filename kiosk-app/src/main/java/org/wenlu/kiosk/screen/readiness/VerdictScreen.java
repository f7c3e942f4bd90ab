package org.wenlu.kiosk.screen.readiness;

import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// What came of a check: ready, or what is missing and what to do about it. A number can be taken
/// either way.
record VerdictScreen(ServiceOffer offer, Ticked ticked, Checking checking) implements Screen {
    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public Page draw(Drawing drawing) {
        return new VerdictView(drawing, offer, ticked, checking).page();
    }
}
