package org.wenlu.kiosk.desk;

import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Kept;
import org.wenlu.kiosk.journal.Writing;
import org.wenlu.kiosk.queue.Adopting;
import org.wenlu.kiosk.queue.Calling;
import org.wenlu.kiosk.queue.Counters;
import org.wenlu.kiosk.queue.Days;
import org.wenlu.kiosk.queue.Decision;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Holding;
import org.wenlu.kiosk.queue.Issuing;
import org.wenlu.kiosk.queue.Settling;
import org.wenlu.kiosk.queue.ShortCode;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.kiosk.queue.Stopwatch;
import org.wenlu.kiosk.queue.Visitors;
import org.wenlu.protocol.record.Happening.TicketPrinting;
import org.wenlu.protocol.record.Happening.VisitEnded;
import org.wenlu.protocol.record.Happening.VisitStarted;
import org.wenlu.protocol.record.Stamp;

/// Makes an intention one transaction: the answer kept for its key or else the rules' decision, its
/// records, the state and the answer.
final class Carrying {
    /// Service days for which answers are kept.
    private static final int DAYS_KEPT = 2;

    private static final int MOST_OPENED = 50;

    private final Journal journal;
    private final Tokens tokens;
    private final Issuing issuing;
    private final Stopwatch stopwatch = new Stopwatch();
    private final Calling calling;
    private final Counters counters;

    Carrying(Journal journal, Site site, Tokens tokens) {
        this.journal = journal;
        this.tokens = tokens;
        this.issuing = new Issuing(site);
        this.calling = new Calling(site, stopwatch);
        this.counters = new Counters(site);
    }

    /// @throws IllegalArgumentException when the key stood for another kind of intention
    @SuppressWarnings("unchecked")
    <A extends Answer> A carryOut(IntentionKey key, Intention<A> intention) {
        return (A)
                journal.write(
                        writing -> {
                            Optional<Kept> kept = writing.kept(key.value());
                            return kept.isPresent()
                                    ? Answers.read(kept.get(), intention)
                                    : first(writing, key, intention);
                        });
    }

    private Answer first(Writing writing, IntentionKey key, Intention<?> intention) {
        stopwatch.read(writing.stamp());
        Decision decision = decide(writing.hall(), intention, writing.stamp());
        long day = writing.hall().day();
        writing.append(decision.happenings());
        if (writing.hall().day() > day) {
            writing.append(Snapshots.of(writing.hall()));
            writing.forgetAnswersBefore(writing.hall().day() - DAYS_KEPT + 1);
        }
        Answer answer = Answers.of(intention, decision.outcome(), writing.hall());
        writing.keep(key.value(), Answers.kept(intention, answer));
        return answer;
    }

    private Decision decide(Hall hall, Intention<?> intention, Stamp now) {
        return switch (intention) {
            case Intention.IssueTicket it -> issuing.issue(hall, wish(it), now, token(hall));
            case Intention.ReserveNumber it ->
                    issuing.reserve(hall, wish(it.wish()), it.place(), now);
            case Intention.AdoptTicket it -> Adopting.adopt(hall, it.adopted());
            case Intention.SettleTicket it -> Settling.settle(hall, it.ended());
            case Intention.OpenCounter it -> counters.open(it.counter(), it.clerk(), it.services());
            case Intention.CloseCounter it -> counters.close(hall, it.counter());
            case Intention.CallNext it -> calling.next(hall, it.counter(), now);
            case Intention.Recall it -> calling.recall(hall, it.counter(), it.ticket(), now);
            case Intention.StartService it -> calling.start(hall, it.counter(), it.ticket());
            case Intention.Finish it ->
                    calling.finish(
                            hall, it.counter(), it.ticket(), it.timeAccurate(), it.outcome(), now);
            case Intention.CancelTicket it ->
                    calling.cancel(hall, it.counter(), it.ticket(), it.reason());
            case Intention.WalkIn it ->
                    issuing.walkIn(hall, it.counter(), wish(it), now, token(hall));
            case Intention.RaiseAlarm it ->
                    counters.alarm(hall, it.alarm(), it.counter(), it.clerk());
            case Intention.EndAlarm it ->
                    counters.quiet(hall, it.alarm(), it.counter(), it.clerk());
            case Intention.NoShow it -> calling.noShow(hall, it.counter(), it.ticket());
            case Intention.Hold it ->
                    calling.hold(hall, it.counter(), it.ticket(), it.minutes(), now);
            case Intention.ComeLater it ->
                    Holding.later(hall, it.ticket(), it.surface(), it.minutes(), now);
            case Intention.ComeBack it -> Holding.back(hall, it.ticket());
            case Intention.Transfer it ->
                    calling.transfer(
                            hall, it.counter(), it.ticket(), it.service(), it.to(), it.clerk());
            case Intention.Reopen it -> Holding.reopen(hall, it.ticket(), it.reason());
            case Intention.NotePrinting it ->
                    Decision.noted(
                            new TicketPrinting(it.ticket(), it.job(), it.state(), it.cause()));
            case Intention.StartVisit it ->
                    Decision.noted(new VisitStarted(it.visit(), it.language().tag()));
            case Intention.EndVisit it -> Decision.noted(ended(it));
            case Intention.OpenDay it -> Days.open(hall, it.date());
            case Intention.LeaveQueue it -> Visitors.leave(hall, it.ticket(), it.surface());
            case Intention.Rate it -> Visitors.rate(hall, it.rating());
            case Intention.NoteSearch it -> Decision.noted(it.search());
            case Intention.NoteReadiness it -> Decision.noted(it.checked());
            case Intention.AskForHelp it -> Visitors.help(hall, it.asked());
            case Intention.AskForInterpreter it -> Visitors.interpreter(hall, it.asked());
            case Intention.AnswerRequest it -> Visitors.answer(hall, it.answered());
        };
    }

    private static Issuing.Wish wish(Intention.IssueTicket it) {
        return new Issuing.Wish(
                it.ticket(),
                it.visit(),
                it.service(),
                it.language(),
                it.priorityClass(),
                it.appointment(),
                it.further());
    }

    private static Issuing.Wish wish(Intention.WalkIn it) {
        return new Issuing.Wish(
                it.ticket(),
                Optional.empty(),
                it.service(),
                it.language(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// One whose short code no other ticket has.
    private String token(Hall hall) {
        String token = tokens.next();
        while (hall.ticketByCode(ShortCode.of(token)).isPresent()) {
            token = tokens.next();
        }
        return token;
    }

    private static VisitEnded ended(Intention.EndVisit it) {
        return new VisitEnded(
                it.visit(),
                it.language().tag(),
                it.outcome(),
                it.opened().stream().limit(MOST_OPENED).toList(),
                it.settings(),
                it.durationSeconds());
    }
}
