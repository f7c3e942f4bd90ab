package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.function.Consumer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;

/// What the screens need.
///
/// @param width of the panel, pixels
/// @param height of the panel, pixels
/// @param printing asked once for each ticket; must return at once
/// @param headless draws without a window
public record ScreenSetup(
        int width,
        int height,
        ServicePoint servicePoint,
        Desk desk,
        KioskClock clock,
        Consumer<Ticket> printing,
        List<Language> languages,
        boolean headless) {
    public ScreenSetup {
        languages = List.copyOf(languages);
    }
}
