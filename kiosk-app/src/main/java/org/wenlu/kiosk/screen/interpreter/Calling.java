package org.wenlu.kiosk.screen.interpreter;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Request;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.record.Happening.InterpreterRequested;

/// Asks the counters for an interpreter and follows what becomes of it. For the screen's thread.
public final class Calling {
    private final Way way;
    private final Desk desk;
    private final PlaceId place;
    private final Executor ui;

    /// @param place where the visitor stands
    /// @param ui carries out on the screen's thread
    public Calling(Way way, Desk desk, PlaceId place, Executor ui) {
        this.way = way;
        this.desk = desk;
        this.place = place;
        this.ui = ui;
    }

    /// Asks for a person who speaks the language, once for one touch.
    void ask(Language language) {
        if (way.screen() instanceof AskedScreen) {
            return;
        }
        var asked = new AskedScreen(language, IntentionKey.random(), RequestId.random(), this);
        way.go(asked);
        submit(asked);
    }

    void submit(AskedScreen asked) {
        asked.sending();
        var request = new InterpreterRequested(asked.request(), place, asked.wanted().tag());
        desk.submit(asked.key(), new Intention.AskForInterpreter(request))
                .whenComplete((reply, _) -> ui.execute(() -> answered(asked, reply)));
    }

    private void answered(AskedScreen asked, Reply<Answer.Noted> reply) {
        asked.sent(reply instanceof Reply.Done<Answer.Noted>);
        way.changed();
    }

    /// Whether a counter has not answered yet.
    boolean open(Language language) {
        return desk.hall().openRequests().stream()
                .anyMatch(
                        it ->
                                it.wanted() == Request.Wanted.INTERPRETER
                                        && it.place().equals(place)
                                        && it.language().equals(language.tag()));
    }

    Optional<Language> own() {
        return Optional.of(way.session().language()).filter(it -> !it.chinese());
    }
}
