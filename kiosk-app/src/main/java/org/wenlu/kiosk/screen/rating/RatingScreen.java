package org.wenlu.kiosk.screen.rating;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.rating.RatingWords;
import org.wenlu.kiosk.guide.rating.RatingWords.Part;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitRated;

/// Five levels with reasons. What was chosen is held here until it is sent.
final class RatingScreen implements Screen {
    private static final RatingWords WORDS = new RatingWords();

    private final Ticket ticket;
    private final Consumer<VisitRated> send;
    private final Runnable changed;
    private final Set<RatingReason> reasons = EnumSet.noneOf(RatingReason.class);
    private Optional<Integer> level = Optional.empty();

    RatingScreen(Ticket ticket, Consumer<VisitRated> send, Runnable changed) {
        this.ticket = ticket;
        this.send = send;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "rating";
    }

    @Override
    public Object look() {
        return List.of(level, List.copyOf(reasons));
    }

    void choose(int chosen) {
        level = Optional.of(chosen);
        changed.run();
    }

    void choose(RatingReason reason) {
        if (!reasons.remove(reason)) {
            reasons.add(reason);
        }
        changed.run();
    }

    private VisitRated rated(int chosen) {
        return new VisitRated(
                Optional.of(ticket.id()),
                ticket.service(),
                chosen,
                List.copyOf(reasons),
                Surface.KIOSK);
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        Said title = Said.of(drawing, language -> WORDS.of(language, Part.TITLE));
        Said why = Said.of(drawing, language -> WORDS.of(language, Part.REASONS));
        Said go = Said.of(drawing, language -> WORDS.of(language, Part.SEND));
        var rows = new VBox(drawing.panel().mm(3));
        RatingWords.LEVELS.forEach(it -> rows.getChildren().add(level(drawing, it)));
        rows.getChildren().add(parts.pair(why.text(), why.beside(), "section"));
        rows.getChildren().addAll(reasons(drawing));
        Node page = parts.titled(title.text(), title.beside(), rows);
        return level.map(
                        it ->
                                Page.of(
                                        page,
                                        parts.primary(
                                                "send",
                                                "check",
                                                go.text(),
                                                go.beside(),
                                                () -> send.accept(rated(it)))))
                .orElse(Page.of(page));
    }

    private Touch level(Drawing drawing, int number) {
        Said said = Said.of(drawing, language -> WORDS.level(language, number));
        boolean chosen = level.equals(Optional.of(number));
        return toggle(drawing, "level-" + number, said, chosen, () -> choose(number));
    }

    private List<Node> reasons(Drawing drawing) {
        RatingReason[] all = RatingReason.values();
        int wide = drawing.panel().landscape() ? 3 : 2;
        int columns = drawing.parts().large() ? 1 : wide;
        return IntStream.range(0, Math.ceilDiv(all.length, columns))
                .<Node>mapToObj(
                        row -> {
                            var line = new HBox(drawing.panel().mm(3));
                            int until = Math.min(all.length, (row + 1) * columns);
                            for (int i = row * columns; i < until; i++) {
                                line.getChildren().add(reason(drawing, all[i]));
                            }
                            return line;
                        })
                .toList();
    }

    private Touch reason(Drawing drawing, RatingReason reason) {
        Said said = Said.of(drawing, language -> WORDS.reason(language, reason));
        Touch key =
                toggle(
                        drawing,
                        "reason-" + reason.name().toLowerCase(Locale.ROOT),
                        said,
                        reasons.contains(reason),
                        () -> choose(reason));
        key.setPrefWidth(drawing.panel().width() / 3.0);
        HBox.setHgrow(key, Priority.ALWAYS);
        return key;
    }

    private static Touch toggle(
            Drawing drawing, String id, Said said, boolean chosen, Runnable action) {
        Node face = drawing.parts().pair(said.text(), said.beside(), "plain");
        String spoken = Parts.spoken(said.text(), said.beside());
        return Parts.chosen(drawing.parts().button(id, face, spoken, action, "row"), chosen);
    }

    /// A text in the visitor's language with the Chinese one beside it.
    record Said(String text, Optional<String> beside) {
        static Said of(Drawing drawing, Function<Language, String> words) {
            Language own = drawing.language();
            return new Said(
                    words.apply(own),
                    own.chinese() ? Optional.empty() : Optional.of(words.apply(Language.ZH_HANS)));
        }
    }

    /// Thanks, after it was stored.
    record Thanks() implements Screen {
        @Override
        public String name() {
            return "rated";
        }

        @Override
        public Page draw(Drawing drawing) {
            Said thanks = Said.of(drawing, language -> WORDS.of(language, Part.THANKS));
            return Page.of(drawing.parts().pair(thanks.text(), thanks.beside(), "title"));
        }
    }
}
