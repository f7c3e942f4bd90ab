package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// What every screen of this place shares.
///
/// @param languages offered, in the order in which they are shown
/// @param link what a ticket's QR code opens, when there is a page
record Place(
        ServicePoint point,
        Messages messages,
        List<Language> languages,
        KioskClock clock,
        Panel panel,
        Function<Ticket, Optional<String>> link) {
    Place {
        languages = List.copyOf(languages);
    }
}
