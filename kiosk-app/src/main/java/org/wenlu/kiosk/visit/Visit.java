package org.wenlu.kiosk.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening.VisitOutcome;

/// One visitor's session. Used on one thread.
public final class Visit {
    private final VisitId id = VisitId.random();
    private final Desk desk;
    private final KioskClock clock;
    private final Language language;
    private final Duration started;
    private final List<String> opened = new ArrayList<>();
    private final Map<ServiceId, CompletableFuture<Reply<Answer.Issue>>> asked = new HashMap<>();
    private VisitOutcome outcome = VisitOutcome.NOTHING;

    public Visit(Desk desk, KioskClock clock, Language language) {
        this.desk = desk;
        this.clock = clock;
        this.language = language;
        this.started = clock.elapsed();
        desk.submit(IntentionKey.random(), new Intention.StartVisit(id, language));
    }

    public Language language() {
        return language;
    }

    /// Asks for a ticket; asking again for the same service is the same intention.
    public CompletableFuture<Reply<Answer.Issue>> take(ServiceId service) {
        return asked.computeIfAbsent(service, this::ask);
    }

    /// What the desk's answer means for the visit's outcome.
    public void learn(Reply<Answer.Issue> reply) {
        if (reply instanceof Reply.Done<Answer.Issue>(Answer.Issue answer)) {
            outcome =
                    switch (answer) {
                        case Answer.Issued _ -> VisitOutcome.TICKET;
                        case Answer.Refused _ -> VisitOutcome.REFUSED;
                    };
        }
    }

    public void end() {
        long seconds = Math.max(0, clock.elapsed().minus(started).toSeconds());
        desk.submit(
                IntentionKey.random(),
                new Intention.EndVisit(id, language, outcome, opened, List.of(), seconds));
    }

    private CompletableFuture<Reply<Answer.Issue>> ask(ServiceId service) {
        opened.add("service:" + service);
        return desk.submit(
                IntentionKey.random(),
                new Intention.IssueTicket(
                        TicketId.random(), Optional.of(id), service, language, false));
    }
}
