package org.wenlu.kiosk.screen.ticket;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Printing;

/// The visitor's number. It stays for its own time and says when it closes.
///
/// @param link what the ticket's QR code opens, when there is a page
/// @param shown how long it stays without a touch
/// @param keys what can be done with it
public record TicketScreen(
        TicketId id,
        Supplier<Hall> hall,
        Way way,
        Function<Ticket, Optional<String>> link,
        Duration shown,
        Keys keys)
        implements Screen {
    /// @param again prints a copy
    /// @param leave asks whether the queue is to be left
    public record Keys(Consumer<Ticket> again, Consumer<Ticket> leave) {}

    private record Look(
            TicketState state,
            ServiceId service,
            Printing printing,
            Optional<String> cause,
            boolean staffed) {}

    @Override
    public String name() {
        return "ticket";
    }

    @Override
    public Optional<Duration> stays() {
        return Optional.of(shown);
    }

    public Optional<Ticket> ticket() {
        return hall.get().ticket(id);
    }

    /// What became of the ticket and of its paper.
    @Override
    public Object look() {
        return ticket().map(
                        ticket ->
                                new Look(
                                        ticket.state(),
                                        ticket.service(),
                                        ticket.printing(),
                                        ticket.printCause(),
                                        outlook(ticket).staffed()));
    }

    private Outlook outlook(Ticket ticket) {
        return Outlook.of(ticket, hall.get());
    }

    @Override
    public Page draw(Drawing drawing) {
        return ticket().map(ticket -> new TicketView(drawing, this).of(ticket, outlook(ticket)))
                .orElseGet(() -> new Plain(drawing).page("issuing.title"));
    }
}
