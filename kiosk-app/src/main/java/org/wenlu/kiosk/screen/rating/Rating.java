package org.wenlu.kiosk.screen.rating;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.wenlu.kiosk.appointment.Guesses;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.code.CodeScreen;
import org.wenlu.kiosk.screen.code.CodeScreen.Fault;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.record.Happening.VisitRated;

/// Leads to a rating: straight where the visit's own number was served, otherwise by the ticket's
/// short code. For the screen's thread.
public final class Rating {
    private final Way way;
    private final Desk desk;
    private final Executor ui;
    private final Supplier<List<Ticket>> mine;
    private final Guesses guesses;

    /// @param ui carries out on the screen's thread
    /// @param mine the numbers of this visit
    /// @param elapsed time that only goes forward
    public Rating(
            Way way,
            Desk desk,
            Executor ui,
            Supplier<List<Ticket>> mine,
            Supplier<Duration> elapsed) {
        this.way = way;
        this.desk = desk;
        this.ui = ui;
        this.mine = mine;
        this.guesses = new Guesses(elapsed);
    }

    public void begin() {
        Optional<Ticket> own = mine.get().stream().filter(Ticket::rateable).findFirst();
        if (own.isPresent()) {
            way.go(screen(own.get()));
        } else {
            way.go(new CodeScreen("ticket", this::find, way::changed));
        }
    }

    private Optional<Fault> find(String code) {
        if (!guesses.allowed()) {
            return Optional.of(Fault.of("code.too-often"));
        }
        Optional<Ticket> ticket = desk.hall().ticketByCode(code);
        if (ticket.isEmpty()) {
            guesses.wrong();
            return Optional.of(Fault.of("code.unknown"));
        }
        if (!ticket.get().rateable()) {
            boolean rated = ticket.get().rated().isPresent();
            return Optional.of(Fault.of(rated ? "code.rated" : "code.not-served"));
        }
        way.instead(screen(ticket.get()));
        return Optional.empty();
    }

    private RatingScreen screen(Ticket ticket) {
        return new RatingScreen(ticket, this::send, way::changed);
    }

    private void send(VisitRated rating) {
        if (!(way.screen() instanceof RatingScreen asked)) {
            return;
        }
        desk.submit(IntentionKey.random(), new Intention.Rate(rating))
                .whenComplete(
                        (reply, _) -> ui.execute(() -> sent(asked, reply instanceof Reply.Done)));
    }

    private void sent(RatingScreen asked, boolean done) {
        if (done && way.screen().equals(asked)) {
            way.instead(new RatingScreen.Thanks());
        }
    }
}
