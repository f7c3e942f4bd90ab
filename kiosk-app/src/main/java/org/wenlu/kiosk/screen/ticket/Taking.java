package org.wenlu.kiosk.screen.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.device.ListPaper;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitOutcome;

/// Takes tickets: one touch, one ticket. For the screen's thread; what the desk answers is handed
/// over to it.
public final class Taking {
    private final Way way;
    private final ServicePoint point;
    private final Desk desk;
    private final Paper paper;
    private final Executor ui;
    private final Function<Ticket, Optional<String>> link;
    private final Duration shown;

    /// What is asked of the printer; must return at once.
    ///
    /// @param first prints a ticket that was issued
    /// @param again prints a copy
    /// @param lists prints a list to take along; empty where there is no printer
    public record Paper(
            Consumer<Ticket> first,
            Consumer<Ticket> again,
            Optional<Function<ListPaper, CompletableFuture<TicketPrinter.Outcome>>> lists) {
        /// Tickets only.
        public Paper(Consumer<Ticket> first, Consumer<Ticket> again) {
            this(first, again, Optional.empty());
        }
    }

    /// @param ui carries out on the screen's thread
    /// @param link what a ticket's QR code opens, when there is a page
    /// @param shown how long a ticket stays on the screen without a touch
    public Taking(
            Way way,
            ServicePoint point,
            Desk desk,
            Paper paper,
            Executor ui,
            Function<Ticket, Optional<String>> link,
            Duration shown) {
        this.way = way;
        this.point = point;
        this.desk = desk;
        this.paper = paper;
        this.ui = ui;
        this.link = link;
        this.shown = shown;
    }

    /// A number for one service.
    public void take(ServiceId service) {
        take(Order.of(service));
    }

    /// Nothing is taken while an answer is awaited, nor by a second tap that comes when the number
    /// stands there already.
    public void take(Order order) {
        Screen now = way.screen();
        boolean taken =
                now instanceof IssuingScreen
                        || now instanceof TicketScreen
                        || now instanceof LongQueueScreen;
        if (taken || way.session().visit().isEmpty()) {
            return;
        }
        int people = desk.hall().waitingFor(order.service()).size();
        if (longer(order, people)) {
            Runnable join = () -> issue(IssuingScreen.of(order));
            way.go(new LongQueueScreen(order, people, join, way::back));
        } else {
            issue(IssuingScreen.of(order));
        }
    }

    /// A number for who has an appointment.
    ///
    /// @param ticket the appointment's own
    public void take(Order order, TicketId ticket) {
        if (way.session().visit().isPresent()) {
            issue(new IssuingScreen(order, ticket, IntentionKey.random()));
        }
    }

    private boolean longer(Order order, int people) {
        boolean ordinary = order.priorityClass().isEmpty() && order.appointment().isEmpty();
        OptionalInt most = point.service(order.service()).service().longQueue();
        return ordinary && most.isPresent() && people >= most.getAsInt();
    }

    private void issue(IssuingScreen issuing) {
        Screen now = way.screen();
        if (now instanceof IssuingScreen) {
            return;
        }
        String opened = "service:" + issuing.order().service();
        way.session().visit().ifPresent(visit -> visit.opened(opened));
        boolean onTheWay =
                now instanceof RefusedScreen
                        || now instanceof NotStoredScreen
                        || now instanceof LongQueueScreen;
        if (onTheWay) {
            way.instead(issuing);
        } else {
            way.go(issuing);
        }
        submit(issuing);
    }

    /// The numbers of this visit, the last one first, while the queue still knows them.
    public List<Ticket> mine() {
        return way.session().visit().map(Visit::tickets).orElse(List.of()).stream()
                .flatMap(id -> desk.hall().ticket(id).stream())
                .toList();
    }

    /// Shows a number that was taken before.
    public void show(TicketId ticket) {
        way.go(screen(ticket));
    }

    private TicketScreen screen(TicketId ticket) {
        var keys = new TicketScreen.Keys(paper.again(), this::askToLeave);
        return new TicketScreen(ticket, desk::hall, way, link, shown, keys);
    }

    private void askToLeave(Ticket ticket) {
        way.go(new LeaveScreen(ticket.label(), way::back, () -> leave(ticket.id())));
    }

    /// What came of it is seen on the ticket.
    private void leave(TicketId ticket) {
        if (way.screen() instanceof LeaveScreen) {
            way.back();
            desk.submit(IntentionKey.random(), new Intention.LeaveQueue(ticket, Surface.KIOSK));
        }
    }

    private void tryAgain(IssuingScreen issuing) {
        if (way.screen() instanceof NotStoredScreen) {
            way.instead(issuing);
            submit(issuing);
        }
    }

    private void submit(IssuingScreen issuing) {
        Visit visit = way.session().visit().orElseThrow();
        Order order = issuing.order();
        var intention =
                new Intention.IssueTicket(
                        issuing.ticket(),
                        Optional.of(visit.id()),
                        order.service(),
                        visit.language(),
                        order.priorityClass(),
                        order.appointment(),
                        order.further());
        desk.submit(issuing.key(), intention)
                .whenComplete((reply, _) -> ui.execute(() -> answered(issuing, visit, reply)));
    }

    private void answered(IssuingScreen issuing, Visit visit, @Nullable Reply<Answer.Issue> reply) {
        boolean waited = way.screen().equals(issuing);
        switch (reply) {
            case Reply.Done<Answer.Issue>(Answer.Issued(Ticket ticket)) -> {
                visit.took(ticket.id());
                paper.first().accept(ticket);
                arrive(waited, ticket);
            }
            case Reply.Done<Answer.Issue>(Answer.Refused refused) when waited -> {
                visit.cameTo(VisitOutcome.REFUSED);
                way.instead(
                        new RefusedScreen(issuing.order().service(), refused.reason(), way::back));
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
            way.arrive(screen(ticket.id()));
        }
    }
}
