package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.kiosk.appointment.Appointments;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;

/// What the screens need.
///
/// @param languages offered, in the order in which they are shown
/// @param paper what is asked of the printer
/// @param link what a ticket's QR code opens, when there is a page
/// @param headless no window even where there is a display
/// @param place where the screen stands
/// @param letters takes what people type
/// @param appointments with whose codes visitors check in
public record ScreenSetup(
        Panel panel,
        ServicePoint point,
        Desk desk,
        KioskClock clock,
        List<Language> languages,
        IdleTimes times,
        Taking.Paper paper,
        Function<Ticket, Optional<String>> link,
        boolean headless,
        PlaceId place,
        Post letters,
        Assistance assistance,
        Appointments appointments) {
    public ScreenSetup {
        languages = List.copyOf(languages);
    }

    /// The first place of a service point, where nothing that people type is taken.
    public ScreenSetup(
            Panel panel,
            ServicePoint point,
            Desk desk,
            KioskClock clock,
            List<Language> languages,
            IdleTimes times,
            Taking.Paper paper,
            Function<Ticket, Optional<String>> link,
            boolean headless) {
        this(
                panel,
                point,
                desk,
                clock,
                languages,
                times,
                paper,
                link,
                headless,
                new PlaceId(point.id() + "/1"),
                Post.CLOSED,
                Assistance.none(),
                Appointments.NONE);
    }
}
