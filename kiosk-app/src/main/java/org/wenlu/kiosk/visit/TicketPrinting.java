package org.wenlu.kiosk.visit;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.device.TicketPaper;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Printing;

/// Puts committed tickets on paper and notes what became of it. A ticket counts whether it is on
/// paper or not. Safe for use by several threads.
public final class TicketPrinting {
    private static final Logger LOG = LoggerFactory.getLogger(TicketPrinting.class);

    private final Desk desk;
    private final TicketPrinter printer;
    private final ServicePoint servicePoint;
    private final Function<Ticket, Optional<String>> link;
    private final Set<TicketId> onTheWay = ConcurrentHashMap.newKeySet();

    /// @param link what a ticket's QR code opens, when there is a page to open
    public TicketPrinting(
            Desk desk,
            TicketPrinter printer,
            ServicePoint servicePoint,
            Function<Ticket, Optional<String>> link) {
        this.desk = desk;
        this.printer = printer;
        this.servicePoint = servicePoint;
        this.link = link;
    }

    /// Prints a ticket that was not printed before, once however often it is asked. Returns at
    /// once. Nothing is printed unless the desk could note that it is being printed.
    public void print(Ticket ticket) {
        print(ticket, 1);
    }

    /// Prints a ticket on a person's word, as a copy when it was printed before. Returns at once;
    /// asked again meanwhile, it is still one job.
    public void printAgain(Ticket ticket) {
        print(ticket, Integer.MAX_VALUE);
    }

    private void print(Ticket ticket, int mostJobs) {
        if (!onTheWay.add(ticket.id())) {
            return;
        }
        int job = jobs(ticket) + 1;
        if (job > mostJobs) {
            onTheWay.remove(ticket.id());
            return;
        }
        note(ticket, job, Printing.PRINTING, Optional.empty())
                .thenCompose(reply -> onPaper(ticket, job, reply))
                .whenComplete(
                        (done, cause) -> {
                            onTheWay.remove(ticket.id());
                            heard(cause);
                        });
    }

    /// After a start: what was being printed when the kiosk stopped is unknown.
    public void settleAfterStart(Hall hall) {
        for (Ticket ticket : hall.tickets().values()) {
            if (ticket.printing() == Printing.PRINTING) {
                note(ticket, ticket.printJobs(), Printing.UNKNOWN, Optional.of("restart"))
                        .whenComplete((done, cause) -> heard(cause));
            }
        }
    }

    private int jobs(Ticket ticket) {
        return desk.hall().ticket(ticket.id()).orElse(ticket).printJobs();
    }

    private CompletableFuture<?> onPaper(Ticket ticket, int job, Reply<Answer.Noted> reply) {
        if (!(reply instanceof Reply.Done)) {
            LOG.warn("ticket {} is not printed: {}", ticket.label(), reply);
            return CompletableFuture.completedFuture(reply);
        }
        return printer.print(paper(ticket, job > 1))
                .thenCompose(it -> note(ticket, job, it.printing(), it.cause()));
    }

    private CompletableFuture<Reply<Answer.Noted>> note(
            Ticket ticket, int job, Printing state, Optional<String> cause) {
        return desk.submit(
                new IntentionKey("print-%s-%d-%d".formatted(ticket.id(), job, state.ordinal())),
                new Intention.NotePrinting(ticket.id(), job, state, cause));
    }

    private TicketPaper paper(Ticket ticket, boolean copy) {
        return new TicketPaper(
                ticket.label(),
                ticket.language(),
                servicePoint.names(),
                servicePoint.service(ticket.service()).names(),
                Outlook.of(ticket, desk.hall()),
                ticket.further().stream().map(it -> servicePoint.service(it).names()).toList(),
                ticket.issuedAt(),
                servicePoint.zone(),
                link.apply(ticket),
                link.apply(ticket).map(page -> byCode(page, ticket)),
                copy);
    }

    private static TicketPaper.ByCode byCode(String page, Ticket ticket) {
        String folder = page.substring(0, page.lastIndexOf('/'));
        return new TicketPaper.ByCode(folder.replaceFirst("^https?://", ""), ticket.code());
    }

    private static void heard(@Nullable Throwable cause) {
        if (cause != null) {
            LOG.error("a ticket's printing could not be noted", cause);
        }
    }
}
