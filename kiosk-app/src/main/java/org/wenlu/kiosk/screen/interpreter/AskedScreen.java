package org.wenlu.kiosk.screen.interpreter;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.RequestId;

/// What became of asking for an interpreter: on its way, seen by the counters, somebody comes, or
/// not done.
final class AskedScreen implements Screen {
    private final Language wanted;
    private final IntentionKey key;
    private final RequestId request;
    private final Calling calling;
    private Sending sending = Sending.ON_THE_WAY;

    private enum Sending {
        ON_THE_WAY,
        DONE,
        FAILED
    }

    private enum State {
        SENDING,
        WAITING,
        COMING,
        FAILED
    }

    AskedScreen(Language wanted, IntentionKey key, RequestId request, Calling calling) {
        this.wanted = wanted;
        this.key = key;
        this.request = request;
        this.calling = calling;
    }

    Language wanted() {
        return wanted;
    }

    IntentionKey key() {
        return key;
    }

    RequestId request() {
        return request;
    }

    void sending() {
        sending = Sending.ON_THE_WAY;
    }

    void sent(boolean done) {
        sending = done ? Sending.DONE : Sending.FAILED;
    }

    @Override
    public String name() {
        return "interpreter-asked";
    }

    @Override
    public Object look() {
        return state();
    }

    private State state() {
        return switch (sending) {
            case ON_THE_WAY -> State.SENDING;
            case FAILED -> State.FAILED;
            case DONE -> calling.open(wanted) ? State.WAITING : State.COMING;
        };
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(AskedScreen.class);
        String what =
                switch (state()) {
                    case SENDING -> "interpreter.sending";
                    case WAITING -> "interpreter.waiting";
                    case COMING -> "interpreter.coming";
                    case FAILED -> "interpreter.failed";
                };
        var language = parts.text(wanted.ownName(), "figure");
        var content =
                new VBox(
                        drawing.panel().gap(),
                        language,
                        parts.card(parts.pair(words.of(what), words.beside(what), "row-text")),
                        InterpreterScreen.byPhone(drawing));
        Node page =
                parts.titled(
                        words.of("interpreter.title"), words.beside("interpreter.title"), content);
        return state() == State.FAILED ? Page.of(page, again(drawing)) : Page.of(page);
    }

    private Node again(Drawing drawing) {
        var words = drawing.words(AskedScreen.class);
        return drawing.parts()
                .primary(
                        "again",
                        "touch",
                        words.of("interpreter.again"),
                        words.beside("interpreter.again"),
                        () -> calling.submit(this));
    }

    static Map<String, String> named(Language language) {
        return Map.of("language", language.ownName());
    }
}
