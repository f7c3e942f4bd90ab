package org.wenlu.kiosk.screen.ticket;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.VisitOutcome;

/// Takes tickets: one touch, one ticket. For the screen's thread; what the desk answers is handed
/// over to it.
public final class Taking {
    private final Way way;
    private final Desk desk;
    private final Consumer<Ticket> print;
    private final Executor ui;
    private final Function<Ticket, Optional<String>> link;
    private final Duration shown;

    /// @param print asked to print a ticket that was issued; must return at once
    /// @param ui carries out on the screen's thread
    /// @param link what a ticket's QR code opens, when there is a page
    /// @param shown how long a ticket stays on the screen without a touch
    public Taking(
            Way way,
            Desk desk,
            Consumer<Ticket> print,
            Executor ui,
            Function<Ticket, Optional<String>> link,
            Duration shown) {
        this.way = way;
        this.desk = desk;
        this.print = print;
        this.ui = ui;
        this.link = link;
        this.shown = shown;
    }

    /// Nothing is taken while an answer is awaited, nor by a second tap that comes when the number
    /// stands there already.
    public void take(ServiceId service) {
        Screen now = way.screen();
        boolean taken = now instanceof IssuingScreen || now instanceof TicketScreen;
        if (taken || way.session().visit().isEmpty()) {
            return;
        }
        way.session().visit().get().opened("service:" + service);
        var issuing = IssuingScreen.of(service);
        if (now instanceof RefusedScreen || now instanceof NotStoredScreen) {
            way.instead(issuing);
        } else {
            way.go(issuing);
        }
        submit(issuing);
    }

    private void tryAgain(IssuingScreen issuing) {
        if (way.screen() instanceof NotStoredScreen) {
            way.instead(issuing);
            submit(issuing);
        }
    }

    private void submit(IssuingScreen issuing) {
        Visit visit = way.session().visit().orElseThrow();
        var intention =
                new Intention.IssueTicket(
                        issuing.ticket(),
                        Optional.of(visit.id()),
                        issuing.service(),
                        visit.language(),
                        false);
        desk.submit(issuing.key(), intention)
                .whenComplete((reply, _) -> ui.execute(() -> answered(issuing, visit, reply)));
    }

    private void answered(IssuingScreen issuing, Visit visit, @Nullable Reply<Answer.Issue> reply) {
        boolean waited = way.screen().equals(issuing);
        switch (reply) {
            case Reply.Done<Answer.Issue>(Answer.Issued(Ticket ticket)) -> {
                visit.cameTo(VisitOutcome.TICKET);
                print.accept(ticket);
                arrive(waited, ticket);
            }
            case Reply.Done<Answer.Issue>(Answer.Refused refused) when waited -> {
                visit.cameTo(VisitOutcome.REFUSED);
                way.instead(new RefusedScreen(issuing.service(), refused.reason(), way::back));
            }
            case null, default -> {
                if (waited) {
                    way.instead(new NotStoredScreen(issuing, () -> tryAgain(issuing)));
                }
            }
        }
    }

    private void arrive(boolean waited, Ticket ticket) {
        if (waited) {
            way.arrive(new TicketScreen(ticket.id(), desk::hall, way, link, shown));
        }
    }
}
