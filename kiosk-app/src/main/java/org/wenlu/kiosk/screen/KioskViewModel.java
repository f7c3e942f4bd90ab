package org.wenlu.kiosk.screen;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.VisitOutcome;

/// What stands on the screen and what a touch does. For one thread, the one of `ui`; what the desk
/// answers is handed over to it.
final class KioskViewModel {
    private final Desk desk;
    private final KioskClock clock;
    private final IdleTimes times;
    private final Consumer<Ticket> print;
    private final Executor ui;
    private final Language resting;
    private final Deque<ScreenState> before = new ArrayDeque<>();
    private ScreenState state = new ScreenState.Attract();
    private Sight sight = Sight.USUAL;
    private Duration touched;
    private Duration began;
    private @Nullable Visit visit;
    private final AtomicBoolean announced = new AtomicBoolean();
    private Runnable changed = () -> {};

    /// @param print asked to print a ticket that was issued; must return at once
    /// @param ui carries out on the screen's thread
    /// @param resting language of the screens before one was chosen
    KioskViewModel(
            Desk desk,
            KioskClock clock,
            IdleTimes times,
            Consumer<Ticket> print,
            Executor ui,
            Language resting) {
        this.desk = desk;
        this.clock = clock;
        this.times = times;
        this.print = print;
        this.ui = ui;
        this.resting = resting;
        this.touched = clock.elapsed();
        this.began = touched;
    }

    /// `listener` hears of everything that may look different now.
    void onChange(Runnable listener) {
        changed = listener;
        desk.onChange(_ -> hallChanged());
    }

    /// Many commits in a row are one change of the screen.
    private void hallChanged() {
        if (announced.compareAndSet(false, true)) {
            ui.execute(
                    () -> {
                        announced.set(false);
                        changed.run();
                    });
        }
    }

    ScreenState state() {
        return state;
    }

    Sight sight() {
        return sight;
    }

    Language language() {
        return visit == null ? resting : visit.language();
    }

    Hall hall() {
        return desk.hall();
    }

    Optional<Ticket> ticket() {
        return state instanceof ScreenState.TicketShown shown
                ? desk.hall().ticket(shown.ticket())
                : Optional.empty();
    }

    /// Seconds until the session is wiped, when that is to be said: on the ticket's screen, and
    /// once the warning runs.
    Optional<Long> secondsLeft() {
        Duration quiet = clock.elapsed().minus(touched);
        if (state instanceof ScreenState.Attract) {
            return Optional.empty();
        }
        if (state instanceof ScreenState.TicketShown) {
            return Optional.of(seconds(times.ticket().minus(quiet)));
        }
        return quiet.compareTo(times.idle()) < 0
                ? Optional.empty()
                : Optional.of(seconds(times.idle().plus(times.warning()).minus(quiet)));
    }

    boolean warning() {
        return !(state instanceof ScreenState.TicketShown) && secondsLeft().isPresent();
    }

    /// Somebody touches the screen, wherever.
    void touch() {
        boolean warned = warning();
        touched = clock.elapsed();
        if (warned) {
            changed.run();
        }
    }

    /// Looks at the clock; to be called several times a second.
    void tick() {
        if (secondsLeft().filter(left -> left <= 0).isPresent()) {
            wipe();
        }
        changed.run();
    }

    void begin() {
        began = clock.elapsed();
        go(new ScreenState.ChooseLanguage());
    }

    void choose(Language language) {
        touch();
        if (visit == null) {
            visit = Visit.begin(desk, clock, began, language);
            before.clear();
            show(new ScreenState.Home());
        } else {
            visit.speak(language);
            back();
        }
    }

    void home() {
        if (state instanceof ScreenState.Issuing) {
            return;
        }
        before.clear();
        show(visit == null ? new ScreenState.ChooseLanguage() : new ScreenState.Home());
    }

    void back() {
        if (state instanceof ScreenState.Issuing) {
            return;
        }
        if (before.isEmpty()) {
            home();
        } else {
            show(before.pop());
        }
    }

    void languages() {
        go(new ScreenState.ChooseLanguage());
    }

    void services() {
        go(new ScreenState.Services());
    }

    void guides() {
        go(new ScreenState.Guides());
    }

    void guide(String id) {
        opened("guide:" + id);
        go(new ScreenState.GuideOpen(id));
    }

    void help() {
        go(new ScreenState.Help());
    }

    void settings() {
        go(new ScreenState.Settings());
    }

    void textSize(int step) {
        sight = sight.withStep(step);
        used("text-" + Math.round(sight.scale() * 100));
    }

    void contrast(boolean high) {
        sight = sight.withContrast(high);
        used("high-contrast");
    }

    /// One touch, one ticket: nothing else is taken while the answer is awaited, nor by a second
    /// tap that comes when the number stands there already.
    void take(ServiceId service) {
        boolean taken =
                state instanceof ScreenState.Issuing || state instanceof ScreenState.TicketShown;
        if (taken || visit == null) {
            return;
        }
        if (!(state instanceof ScreenState.Refused || state instanceof ScreenState.NotStored)) {
            before.push(state);
        }
        opened("service:" + service);
        submit(new ScreenState.Issuing(service, TicketId.random(), IntentionKey.random()));
    }

    void tryAgain() {
        if (state instanceof ScreenState.NotStored notStored) {
            submit(notStored.again());
        }
    }

    /// Ends the session: nothing of it stays.
    void wipe() {
        if (visit != null) {
            visit.end();
        }
        visit = null;
        sight = Sight.USUAL;
        before.clear();
        show(new ScreenState.Attract());
    }

    private void submit(ScreenState.Issuing issuing) {
        Visit mine = visit;
        if (mine == null) {
            return;
        }
        show(issuing);
        var intention =
                new Intention.IssueTicket(
                        issuing.ticket(),
                        Optional.of(mine.id()),
                        issuing.service(),
                        mine.language(),
                        false);
        desk.submit(issuing.key(), intention)
                .whenComplete((reply, failure) -> ui.execute(() -> answered(issuing, mine, reply)));
    }

    private void answered(
            ScreenState.Issuing issuing, Visit mine, @Nullable Reply<Answer.Issue> reply) {
        if (reply instanceof Reply.Done<Answer.Issue>(Answer.Issued(Ticket ticket))) {
            mine.cameTo(VisitOutcome.TICKET);
            print.accept(ticket);
        }
        if (!state.equals(issuing)) {
            return;
        }
        touched = clock.elapsed();
        switch (reply) {
            case Reply.Done<Answer.Issue>(Answer.Issued(Ticket ticket)) -> {
                before.clear();
                show(new ScreenState.TicketShown(ticket.id()));
            }
            case Reply.Done<Answer.Issue>(Answer.Refused refused) -> {
                mine.cameTo(VisitOutcome.REFUSED);
                show(new ScreenState.Refused(issuing.service(), refused.reason()));
            }
            case null, default -> show(new ScreenState.NotStored(issuing));
        }
    }

    private void opened(String what) {
        if (visit != null) {
            visit.opened(what);
        }
    }

    private void used(String setting) {
        touch();
        if (visit != null) {
            visit.used(setting);
        }
        changed.run();
    }

    private void go(ScreenState next) {
        if (state instanceof ScreenState.Issuing || state.equals(next)) {
            return;
        }
        if (!(state instanceof ScreenState.Attract)) {
            before.push(state);
        }
        show(next);
    }

    private void show(ScreenState next) {
        touched = clock.elapsed();
        state = next;
        changed.run();
    }

    private static long seconds(Duration left) {
        return Math.max(0, Math.ceilDiv(left.toMillis(), 1000L));
    }
}
