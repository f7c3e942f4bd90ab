package org.wenlu.kiosk.screen.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// What a visitor has to say, chosen from what is said often. Nothing in it names anybody.
final class RemarkScreen implements Screen {
    private final Remark remark;
    private final Leaving leaving;
    private final Slip slip = Slip.draw();
    private final Set<String> chosen = new TreeSet<>();

    RemarkScreen(Remark remark, Leaving leaving) {
        this.remark = remark;
        this.leaving = leaving;
    }

    @Override
    public String name() {
        return remark.id();
    }

    @Override
    public Object look() {
        return List.copyOf(chosen);
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(RemarkScreen.class);
        var choices = new Grid(drawing.panel().gap(), parts.large() ? 1 : 2);
        remark.choices().forEach(choice -> choices.put(choice(drawing, choice)));
        var days = Map.of("days", leaving.keepDays());
        var content =
                new VBox(
                        drawing.panel().gap(),
                        parts.pair(
                                words.of(remark.key("about")),
                                words.beside(remark.key("about")),
                                "plain"),
                        choices.pane(),
                        parts.pair(
                                words.of("suggestion.kept", days),
                                words.beside("suggestion.kept", days),
                                "small"));
        if (remark == Remark.SUGGESTION) {
            content.getChildren().add(wrongSign(drawing));
        }
        Node page =
                parts.titled(
                        words.of(remark.key("title")), words.beside(remark.key("title")), content);
        return chosen.isEmpty() ? Page.of(page) : Page.of(page, send(drawing));
    }

    private Touch choice(Drawing drawing, String choice) {
        var parts = drawing.parts();
        var words = drawing.words(RemarkScreen.class);
        String key = remark.key(choice);
        boolean on = chosen.contains(choice);
        Touch row =
                parts.row(
                        remark.id() + "-" + choice,
                        on ? "check" : "info",
                        parts.pair(words.of(key), words.beside(key), "row-text"),
                        Optional.empty(),
                        words.of(key),
                        () -> toggle(choice));
        return Parts.chosen(row, on);
    }

    private void toggle(String choice) {
        if (!chosen.remove(choice)) {
            chosen.add(choice);
        }
        leaving.changed();
    }

    private Touch wrongSign(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(RemarkScreen.class);
        return parts.row(
                "mistake",
                "translate",
                parts.pair(words.of("mistake.title"), words.beside("mistake.title"), "row-text"),
                Optional.empty(),
                words.of("mistake.title"),
                () -> leaving.open(Remark.MISTAKE));
    }

    private Touch send(Drawing drawing) {
        var words = drawing.words(RemarkScreen.class);
        return drawing.parts()
                .primary(
                        "send",
                        "check",
                        words.of("suggestion.send"),
                        words.beside("suggestion.send"),
                        () -> leaving.leave(slip, remark, said(drawing)));
    }

    /// In Chinese, for who reads it.
    private List<String> said(Drawing drawing) {
        var words = drawing.words(RemarkScreen.class, Language.ZH_HANS);
        return chosen.stream().map(choice -> words.of(remark.key(choice))).toList();
    }
}
