package org.wenlu.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wenlu.kiosk.command.Commands;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.floor.HostTerm;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.letter.LetterBox;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.time.KioskClock;

/// What the rooms along the line are wired to.
///
/// @param boot counts the starts of this kiosk, from 1
/// @param host whose hall the desk shows; while it is not current nobody knows how long a wait is
record Ground(
        KioskSettings settings,
        ServicePoint point,
        KioskClock clock,
        long boot,
        Desk desk,
        Supplier<HostTerm> host,
        Journal journal,
        LetterBox letters,
        Commands commands) {
    static final String SOFTWARE = "0.1.0";

    static List<Service> services(ServicePoint point) {
        return point.services().stream().map(ServiceOffer::service).toList();
    }

    /// What a ticket's QR code opens.
    Optional<String> phonePage(Ticket ticket) {
        return settings.service().phoneAddress().map(base -> base + "/t/" + ticket.token());
    }
}
