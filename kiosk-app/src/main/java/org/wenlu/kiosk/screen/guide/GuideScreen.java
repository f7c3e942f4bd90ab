package org.wenlu.kiosk.screen.guide;

import java.util.function.Consumer;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.identity.ServiceId;

/// One guide, with the way to a number for the service that it explains.
///
/// @param take takes a ticket
/// @param check shows what a service asks to bring
public record GuideScreen(Guide guide, Consumer<ServiceId> take, Consumer<ServiceId> check)
        implements Screen {
    @Override
    public String name() {
        return "guide";
    }

    @Override
    public Page draw(Drawing drawing) {
        return new GuideView(drawing, take, check).of(guide);
    }
}
