package org.wenlu.kiosk.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening.VisitOutcome;

/// One session at the kiosk. It is journalled when the visitor has chosen a language, and again
/// when it ends; what it holds in between is forgotten with the object. For one thread.
public final class Visit {
    private static final int MOST_OPENED = 50;

    private final VisitId id = VisitId.random();
    private final Desk desk;
    private final KioskClock clock;
    private final Duration began;
    private final List<String> opened = new ArrayList<>();
    private final Set<String> settings = new LinkedHashSet<>();
    private final List<TicketId> tickets = new ArrayList<>();
    private Language language;
    private VisitOutcome outcome = VisitOutcome.NOTHING;

    private Visit(Desk desk, KioskClock clock, Duration began, Language language) {
        this.desk = desk;
        this.clock = clock;
        this.began = began;
        this.language = language;
    }

    /// @param began elapsed time of the clock at the first touch
    public static Visit begin(Desk desk, KioskClock clock, Duration began, Language language) {
        var visit = new Visit(desk, clock, began, language);
        desk.submit(IntentionKey.random(), new Intention.StartVisit(visit.id, language));
        return visit;
    }

    public VisitId id() {
        return id;
    }

    public Language language() {
        return language;
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    /// @param what for example `guide:paying`
    public void opened(String what) {
        if (opened.size() < MOST_OPENED) {
            opened.add(what);
        }
        if (outcome == VisitOutcome.NOTHING) {
            outcome = VisitOutcome.READ;
        }
    }

    /// The visitor took this ticket; it can be shown again until the visit ends.
    public void took(TicketId taken) {
        tickets.addFirst(taken);
        cameTo(VisitOutcome.TICKET);
    }

    /// The tickets that were taken in this visit, the last one first.
    public List<TicketId> tickets() {
        return List.copyOf(tickets);
    }

    public void used(String setting) {
        settings.add(setting);
    }

    /// A ticket outweighs a refusal, and both outweigh having read.
    public void cameTo(VisitOutcome result) {
        if (outcome != VisitOutcome.TICKET) {
            outcome = result;
        }
    }

    public void end() {
        desk.submit(
                IntentionKey.random(),
                new Intention.EndVisit(
                        id,
                        language,
                        outcome,
                        opened,
                        List.copyOf(settings),
                        clock.elapsed().minus(began).toSeconds()));
    }
}
