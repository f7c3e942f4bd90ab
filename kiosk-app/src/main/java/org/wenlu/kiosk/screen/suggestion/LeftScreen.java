package org.wenlu.kiosk.screen.suggestion;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.letter.Posted;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;

/// What became of what was left: on its way to the disk, kept with a code, or not kept.
final class LeftScreen implements Screen {
    private final Leaving leaving;
    private final Slip slip;
    private Optional<Matter> matter;
    private Optional<Posted> posted = Optional.empty();

    LeftScreen(Leaving leaving, Slip slip, Matter matter) {
        this.leaving = leaving;
        this.slip = slip;
        this.matter = Optional.of(matter);
    }

    Slip slip() {
        return slip;
    }

    /// What is still to be kept.
    Optional<Matter> matter() {
        return matter;
    }

    void sending() {
        posted = Optional.empty();
    }

    void answered(Posted answer) {
        posted = Optional.of(answer);
        if (answer instanceof Posted.Kept) {
            matter = Optional.empty();
        }
    }

    @Override
    public void forget() {
        matter = Optional.empty();
    }

    @Override
    public String name() {
        return "left";
    }

    @Override
    public Object look() {
        return posted;
    }

    @Override
    public boolean canBeLeft() {
        return posted.isPresent();
    }

    @Override
    public Page draw(Drawing drawing) {
        if (posted.isEmpty()) {
            return Page.of(said(drawing, "left.sending", new VBox()));
        }
        return switch (posted.get()) {
            case Posted.Kept(Optional<LetterCode> code) -> kept(drawing, code);
            case Posted.NotKept _ ->
                    Page.of(
                            said(drawing, "left.failed", new VBox()),
                            key(drawing, "left.again", () -> leaving.send(this)));
        };
    }

    private Page kept(Drawing drawing, Optional<LetterCode> code) {
        var content = new VBox(drawing.panel().gap());
        code.ifPresent(it -> content.getChildren().add(code(drawing, it)));
        return Page.of(
                said(drawing, "left.thanks", content), key(drawing, "left.home", leaving::home));
    }

    private Node code(Drawing drawing, LetterCode code) {
        Parts parts = drawing.parts();
        var words = drawing.words(LeftScreen.class);
        var days = Map.of("days", leaving.keepDays());
        var text = parts.text(parts.large() ? twoLines(code) : code.text(), "code");
        text.setId("code");
        return parts.card(
                new VBox(
                        drawing.panel().gap(),
                        parts.pair(words.of("left.code"), words.beside("left.code"), "row-text"),
                        text,
                        parts.pair(
                                words.of("left.mine", days),
                                words.beside("left.mine", days),
                                "plain")));
    }

    /// A code that is wider than the screen is broken in its middle.
    private static String twoLines(LetterCode code) {
        String text = code.text();
        int middle = text.indexOf('-', text.indexOf('-') + 1) + 1;
        return text.substring(0, middle) + "\n" + text.substring(middle);
    }

    private static Node said(Drawing drawing, String key, Node content) {
        var words = drawing.words(LeftScreen.class);
        return drawing.parts().titled(words.of(key), words.beside(key), content);
    }

    private static Node key(Drawing drawing, String key, Runnable action) {
        var words = drawing.words(LeftScreen.class);
        return drawing.parts()
                .primary(key.replace('.', '-'), "check", words.of(key), words.beside(key), action);
    }
}
