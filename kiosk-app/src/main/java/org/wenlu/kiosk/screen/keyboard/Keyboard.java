package org.wenlu.kiosk.screen.keyboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.typing.Layout;
import org.wenlu.kiosk.typing.Method;
import org.wenlu.kiosk.typing.Typed;
import org.wenlu.protocol.Language;

/// Keys of 20 mm from centre to centre, and above them what the letters may become. It types into a
/// [Typed] and says so after each key.
public final class Keyboard {
    private static final double KEY_MM = 18.6;
    private static final double GAP_MM = 1.4;

    /// Letters on keys grow no larger than the keys allow.
    private static final double LARGEST = 1.1;

    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final Language language;
    private final Typed typed;
    private final Runnable changed;
    private final Optional<Runnable> done;
    private final VBox keys;
    private final HBox candidates;
    private Plane plane = Plane.LETTERS;
    private boolean capitals;
    private boolean latin;

    private enum Plane {
        LETTERS,
        SIGNS,
        ACCENTS
    }

    /// @param changed told after each key
    public Keyboard(Drawing drawing, Typed typed, Runnable changed) {
        this(drawing, typed, changed, Optional.empty());
    }

    /// @param done what the key does that says that all is written
    Keyboard(Drawing drawing, Typed typed, Runnable changed, Optional<Runnable> done) {
        this(drawing, drawing.language(), typed, changed, done);
    }

    private Keyboard(
            Drawing drawing,
            Language language,
            Typed typed,
            Runnable changed,
            Optional<Runnable> done) {
        this.done = done;
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(Keyboard.class);
        this.language = language;
        this.typed = typed;
        this.changed = changed;
        this.keys = new VBox(panel.mm(GAP_MM));
        this.candidates = new HBox(panel.mm(2));
        candidates.setAlignment(Pos.CENTER_LEFT);
        candidates.setMinHeight(hasCandidates() ? panel.mm(KEY_MM) : 0);
    }

    /// Latin letters whatever the visitor's language: for addresses and codes.
    public static Keyboard latin(Drawing drawing, Typed typed, Runnable changed, Runnable done) {
        return new Keyboard(drawing, Language.EN, typed, changed, Optional.of(done));
    }

    public Node node() {
        redraw();
        var board = new VBox(panel.mm(2), candidates, keys);
        board.getStyleClass().add("keyboard");
        board.setId("keyboard");
        double size = panel.body() * Math.min(parts.sight().scale(), LARGEST);
        board.setStyle("-fx-font-size: %.1fpx;".formatted(size));
        board.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return board;
    }

    private boolean hasCandidates() {
        return language.chinese() || language == Language.JA;
    }

    /// Whether the language is not written with Latin letters, so that both can be typed.
    private boolean twoScripts() {
        return switch (language) {
            case EN, FR, DE, ES -> false;
            default -> true;
        };
    }

    private void redraw() {
        keys.getChildren().clear();
        layout().rows().forEach(row -> keys.getChildren().add(row(row)));
        keys.getChildren().add(functions());
        offer();
    }

    private Layout layout() {
        return switch (plane) {
            case LETTERS -> Layout.letters(latin ? Language.EN : language);
            case SIGNS -> Layout.signs();
            case ACCENTS -> Layout.accents();
        };
    }

    private HBox row(List<String> letters) {
        var row = new HBox(panel.mm(GAP_MM));
        row.setAlignment(Pos.CENTER);
        letters.forEach(letter -> row.getChildren().add(letter(letter)));
        return row;
    }

    private Touch letter(String letter) {
        String shown = capitals ? letter.toUpperCase(Locale.ROOT) : letter;
        return key("key-" + letter, parts.text(shown, "key-text"), shown, () -> type(shown));
    }

    private void type(String letter) {
        if (plane == Plane.SIGNS) {
            typed.sign(letter);
        } else {
            typed.letter(letter);
        }
        boolean wasCapital = capitals;
        capitals = false;
        if (wasCapital) {
            redraw();
        }
        tell();
    }

    private HBox functions() {
        var row = new HBox(panel.mm(GAP_MM));
        row.setAlignment(Pos.CENTER);
        boolean accents = language != Language.AR;
        if (plane == Plane.ACCENTS
                || plane == Plane.LETTERS
                        && (latin || !hasCandidates() && language != Language.AR)) {
            row.getChildren().add(shiftKey());
        }
        row.getChildren().add(plane(Plane.SIGNS, "keyboard.signs"));
        if (accents) {
            row.getChildren().add(plane(Plane.ACCENTS, "keyboard.accents"));
        }
        if (twoScripts()) {
            row.getChildren()
                    .add(
                            function(
                                    "script",
                                    latin ? "keyboard.own" : "keyboard.latin",
                                    this::otherScript));
        }
        Touch space = function("space", "keyboard.space", this::space);
        space.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(space, erase());
        done.ifPresent(it -> row.getChildren().add(function("done", "keyboard.done", it)));
        return row;
    }

    private Touch plane(Plane other, String key) {
        boolean there = plane == other;
        return function(
                other.name().toLowerCase(Locale.ROOT),
                there ? "keyboard.letters" : key,
                () -> {
                    plane = there ? Plane.LETTERS : other;
                    redraw();
                });
    }

    private Touch shiftKey() {
        Node face = Icons.of("shift", panel.mm(10));
        return wide(key("key-shift", face, words.of("keyboard.shift"), this::shift));
    }

    private Touch wide(Touch key) {
        key.getStyleClass().add("function");
        key.setPrefWidth(panel.mm(KEY_MM * 1.7));
        return key;
    }

    private void shift() {
        capitals = !capitals;
        redraw();
    }

    private void otherScript() {
        latin = !latin;
        plane = Plane.LETTERS;
        typed.use(Method.of(latin ? Language.EN : language));
        redraw();
        tell();
    }

    private void space() {
        typed.space();
        tell();
    }

    private Touch erase() {
        Node face = Icons.of("erase", panel.mm(10));
        return wide(
                key(
                        "key-erase",
                        face,
                        words.of("keyboard.erase"),
                        () -> {
                            typed.erase();
                            tell();
                        }));
    }

    private Touch function(String id, String key, Runnable action) {
        var face = parts.text(words.of(key), "key-word");
        return wide(key("key-" + id, face, words.of(key), action));
    }

    private Touch key(String id, Node face, String spoken, Runnable action) {
        Touch key = parts.button(id, face, spoken, action, "key").quick();
        key.setMinSize(panel.mm(KEY_MM), panel.mm(KEY_MM));
        key.setPrefSize(panel.mm(KEY_MM), panel.mm(KEY_MM));
        key.setMaxHeight(panel.mm(KEY_MM));
        return key;
    }

    private void tell() {
        offer();
        changed.run();
    }

    /// As many candidates as there is room for.
    private void offer() {
        candidates.getChildren().clear();
        double room = panel.width() - panel.mm(panel.landscape() ? 90 : 26);
        for (Method.Candidate candidate : typed.candidates()) {
            double width =
                    Math.max(
                            panel.target(),
                            panel.body() * 1.15 * candidate.text().length() + panel.mm(8));
            room -= width + panel.mm(2);
            if (room < 0) {
                return;
            }
            candidates.getChildren().add(candidate(candidate, width));
        }
    }

    private Touch candidate(Method.Candidate candidate, double width) {
        Touch key =
                key(
                        "candidate-" + candidates.getChildren().size(),
                        parts.text(candidate.text(), "key-text"),
                        candidate.text(),
                        () -> {
                            typed.choose(candidate);
                            tell();
                        });
        key.getStyleClass().add("candidate");
        key.setMinWidth(width);
        key.setPrefWidth(width);
        return key;
    }
}
