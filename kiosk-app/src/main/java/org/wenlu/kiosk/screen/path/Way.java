package org.wenlu.kiosk.screen.path;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.protocol.Language;

/// Which screen stands, where "back" and "home" lead, and when the session is wiped.
public final class Way {
    /// How much longer every screen waits for who takes their time.
    private static final int SLOWER = 3;

    private final Desk desk;
    private final KioskClock clock;
    private final IdleTimes times;
    private final Landmarks landmarks;
    private final Session session;
    private final Deque<Screen> behind = new ArrayDeque<>();
    private Screen screen;
    private Duration touched;
    private Duration began;
    private Runnable changed = () -> {};

    /// @param resting language of the screens before one was chosen
    public Way(
            Desk desk, KioskClock clock, IdleTimes times, Language resting, Landmarks landmarks) {
        this.desk = desk;
        this.clock = clock;
        this.times = times;
        this.landmarks = landmarks;
        this.session = new Session(resting);
        this.screen = landmarks.rest().get();
        this.touched = clock.elapsed();
        this.began = touched;
    }

    /// `listener` hears of everything that may look different now.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /// Something on the screen may look different now.
    public void changed() {
        changed.run();
    }

    public Screen screen() {
        return screen;
    }

    public Session session() {
        return session;
    }

    /// Seconds until the session is wiped, when that is to be said: on a screen that stays for its
    /// own time, and once the warning runs.
    public Optional<Long> secondsLeft() {
        Duration quiet = clock.elapsed().minus(touched);
        if (!screen.visited()) {
            return Optional.empty();
        }
        if (screen.stays().isPresent()) {
            return Optional.of(seconds(patient(screen.stays().get()).minus(quiet)));
        }
        return quiet.compareTo(patient(times.idle())) < 0
                ? Optional.empty()
                : Optional.of(seconds(patient(times.idle().plus(times.warning())).minus(quiet)));
    }

    private Duration patient(Duration usual) {
        return session.sight().slow() ? usual.multipliedBy(SLOWER) : usual;
    }

    /// Whether the visitor is asked if they are still there.
    public boolean warning() {
        return screen.stays().isEmpty() && secondsLeft().isPresent();
    }

    /// Somebody touches the screen, wherever.
    public void touch() {
        boolean warned = warning();
        touched = clock.elapsed();
        if (warned) {
            changed();
        }
    }

    /// Looks at the clock; to be called several times a second.
    public void tick() {
        if (secondsLeft().filter(left -> left <= 0).isPresent()) {
            end();
        }
        changed();
    }

    /// The first touch.
    public void begin() {
        began = clock.elapsed();
        go(landmarks.language().get());
    }

    /// The visitor chooses a language: a visit begins, or goes on in it.
    public void choose(Language language) {
        touch();
        if (session.visit().isEmpty()) {
            session.begin(Visit.begin(desk, clock, began, language));
            arrive(landmarks.home().get());
        } else {
            session.visit().get().speak(language);
            back();
        }
    }

    /// @param setting for the journal, for example `text-150`
    public void see(Sight wanted, String setting) {
        touch();
        session.see(wanted);
        session.visit().ifPresent(visit -> visit.used(setting));
        changed();
    }

    /// Goes to a screen from which "back" leads here.
    public void go(Screen next) {
        if (!screen.canBeLeft() || screen.equals(next)) {
            return;
        }
        if (screen.visited()) {
            behind.push(screen);
        }
        show(next);
    }

    /// Puts a screen in the place of this one.
    public void instead(Screen next) {
        Screen replaced = screen;
        show(next);
        replaced.forget();
    }

    /// Puts a screen in the place of this one, from which nothing leads back.
    public void arrive(Screen next) {
        Screen last = screen;
        show(next);
        last.forget();
        forgetBehind();
    }

    public void home() {
        if (screen.canBeLeft()) {
            boolean known = session.visit().isPresent();
            arrive((known ? landmarks.home() : landmarks.language()).get());
        }
    }

    /// Whether "back" can lead there.
    public boolean leadsBackTo(Screen other) {
        return behind.stream().anyMatch(it -> it == other);
    }

    public void back() {
        if (!screen.canBeLeft()) {
            return;
        }
        if (behind.isEmpty()) {
            home();
        } else {
            instead(behind.pop());
        }
    }

    /// Ends the session: nothing of it stays.
    public void end() {
        screen.left();
        screen.forget();
        forgetBehind();
        session.end();
        stand(landmarks.rest().get());
    }

    private void forgetBehind() {
        behind.forEach(Screen::forget);
        behind.clear();
    }

    private void show(Screen next) {
        screen.left();
        stand(next);
    }

    private void stand(Screen next) {
        touched = clock.elapsed();
        screen = next;
        changed();
    }

    private static long seconds(Duration left) {
        return Math.max(0, Math.ceilDiv(left.toMillis(), 1000L));
    }
}
