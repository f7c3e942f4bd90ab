package org.wenlu.kiosk.screen.readiness;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.device.ListPaper;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.guide.readiness.Verdict;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.ReadinessChecked;
import org.wenlu.protocol.record.Printing;

/// Leads through the check of a service. For the screen's thread.
public final class Checking {
    private final Way way;
    private final Desk desk;
    private final ServicePoint point;
    private final Consumer<ServiceId> take;
    private final Optional<Function<ListPaper, CompletableFuture<Outcome>>> lists;
    private final Executor ui;

    /// @param take takes a ticket
    /// @param lists prints a list; empty where there is no printer
    /// @param ui carries out on the screen's thread
    public Checking(
            Way way,
            Desk desk,
            ServicePoint point,
            Consumer<ServiceId> take,
            Optional<Function<ListPaper, CompletableFuture<Outcome>>> lists,
            Executor ui) {
        this.way = way;
        this.desk = desk;
        this.point = point;
        this.take = take;
        this.lists = lists;
        this.ui = ui;
    }

    /// Whether the service asks for something.
    public boolean has(ServiceId service) {
        return point.advice().check(service).isPresent();
    }

    /// Shows what the service asks for.
    public void begin(ServiceId service) {
        point.advice()
                .check(service)
                .ifPresent(
                        check -> {
                            way.session()
                                    .visit()
                                    .ifPresent(visit -> visit.opened("readiness:" + service));
                            way.go(new ReadinessScreen(point.service(service), check, this));
                        });
    }

    /// Journals the verdict and shows it.
    void judged(Ticked ticked) {
        Verdict verdict = ticked.verdict();
        ServiceId service = ticked.check().service();
        desk.submit(
                IntentionKey.random(),
                new Intention.NoteReadiness(
                        new ReadinessChecked(
                                service, verdict instanceof Verdict.Ready, verdict.codes())));
        way.go(new VerdictScreen(point.service(service), ticked, this));
    }

    void along(Ticked ticked) {
        ServiceOffer offer = point.service(ticked.check().service());
        way.go(new AlongScreen(offer, ticked, lists.map(it -> this::print)));
    }

    /// One job at a time: nothing is asked of the printer while an answer is awaited.
    private void print(AlongScreen shown, Language language, Here here) {
        if (lists.isEmpty() || shown.printing() == Printing.PRINTING) {
            return;
        }
        shown.now(Printing.PRINTING);
        way.changed();
        lists.get()
                .apply(Carrying.paper(shown.offer(), shown.ticked(), language, here))
                .thenAccept(outcome -> ui.execute(() -> printed(shown, outcome)));
    }

    private void printed(AlongScreen shown, Outcome outcome) {
        shown.now(outcome.printing());
        way.changed();
    }

    void take(ServiceId service) {
        take.accept(service);
    }
}
