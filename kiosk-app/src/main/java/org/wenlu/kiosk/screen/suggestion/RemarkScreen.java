package org.wenlu.kiosk.screen.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.keyboard.Answer;
import org.wenlu.kiosk.screen.keyboard.Answer.Question;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// What a visitor has to say, chosen from what is said often. Nothing in it names anybody.
final class RemarkScreen implements Screen {
    private static final int MOST_CHARACTERS = 300;
    private static final Question OWN =
            new Question(RemarkScreen.class, "own", "edit", MOST_CHARACTERS);

    private final Remark remark;
    private final Leaving leaving;
    private final Slip slip = Slip.draw();
    private final Set<String> chosen = new TreeSet<>();
    private final Answer own;

    /// @param language in which the visitor begins to type
    RemarkScreen(Remark remark, Leaving leaving, Language language) {
        this.own = new Answer(OWN, language);
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
        choices.put(leaving.row(drawing, remark.id() + "-own", own));
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
        return said(drawing).isBlank() ? Page.of(page) : Page.of(page, send(drawing));
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
                        () -> leaving.leave(this, slip, remark, said(drawing)));
    }

    @Override
    public void forget() {
        own.forget();
    }

    /// What was chosen in Chinese, for who reads it, and what was written.
    private String said(Drawing drawing) {
        var words = drawing.words(RemarkScreen.class, Language.ZH_HANS);
        var said = chosen.stream().map(choice -> words.of(remark.key(choice)));
        return Stream.concat(said, Stream.of(own.text()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
