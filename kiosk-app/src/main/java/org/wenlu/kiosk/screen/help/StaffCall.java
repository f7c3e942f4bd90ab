package org.wenlu.kiosk.screen.help;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Request.Wanted;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.record.Happening.HelpCause;
import org.wenlu.protocol.record.Happening.HelpRequested;

/// One visitor's call for a person to come. For the screen's thread; what the desk answers is
/// handed over to it.
public final class StaffCall {
    /// What became of it.
    enum State {
        NOT_CALLED,
        CALLED,
        COMING,
        NOT_STORED
    }

    private final Desk desk;
    private final PlaceId place;
    private final Executor ui;
    private final Runnable changed;
    private Optional<RequestId> asked = Optional.empty();
    private Optional<Boolean> stored = Optional.empty();

    /// @param place where the person is to come to
    /// @param ui carries out on the screen's thread
    /// @param changed told when another state may stand
    public StaffCall(Desk desk, PlaceId place, Executor ui, Runnable changed) {
        this.desk = desk;
        this.place = place;
        this.ui = ui;
        this.changed = changed;
    }

    /// Calls, once however often it is asked.
    ///
    /// @param screen from which it is called
    public void call(String screen, Language language, HelpCause cause) {
        if (onTheWay()) {
            return;
        }
        var request = RequestId.random();
        asked = Optional.of(request);
        stored = Optional.empty();
        var help = new HelpRequested(request, place, screen, language.tag(), cause);
        desk.submit(IntentionKey.random(), new Intention.AskForHelp(help))
                .whenComplete((reply, _) -> ui.execute(() -> answered(reply)));
    }

    private void answered(@Nullable Reply<Answer.Noted> reply) {
        stored = Optional.of(reply instanceof Reply.Done);
        changed.run();
    }

    boolean onTheWay() {
        return state() == State.CALLED || state() == State.COMING;
    }

    State state() {
        if (stored.filter(it -> !it).isPresent()) {
            return State.NOT_STORED;
        }
        if (asked.isEmpty() && !open()) {
            return State.NOT_CALLED;
        }
        return stored.isPresent() && !open() ? State.COMING : State.CALLED;
    }

    private boolean open() {
        return desk.hall().openRequests().stream()
                .anyMatch(it -> it.place().equals(place) && it.wanted() == Wanted.HELP);
    }
}
