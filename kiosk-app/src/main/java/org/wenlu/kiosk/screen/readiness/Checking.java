package org.wenlu.kiosk.screen.readiness;

import java.util.function.Consumer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.guide.readiness.Verdict;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.ReadinessChecked;

/// Leads through the check of a service. For the screen's thread.
public final class Checking {
    private final Way way;
    private final Desk desk;
    private final ServicePoint point;
    private final Consumer<ServiceId> take;

    /// @param take takes a ticket
    public Checking(Way way, Desk desk, ServicePoint point, Consumer<ServiceId> take) {
        this.way = way;
        this.desk = desk;
        this.point = point;
        this.take = take;
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
        way.go(new AlongScreen(point.service(ticked.check().service()), ticked));
    }

    void take(ServiceId service) {
        take.accept(service);
    }
}
