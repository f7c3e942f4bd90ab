package org.wenlu.kiosk.screen.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// Whether the person is of age to agree, and what is kept, who reads it, for how long, and how it
/// is deleted; then yes or no.
final class ConsentScreen implements Screen {
    private static final List<String> TOLD =
            List.of("consent.what", "consent.who", "consent.long", "consent.mine", "consent.free");

    private final Consent consent;
    private final Function<Agreed, Screen> form;
    private Optional<Age> age = Optional.empty();

    private enum Age {
        ADULT("consent.adult", "consent.yes"),
        CHILD("consent.child", "consent.guardian.yes");

        private final String key;
        private final String yes;

        Age(String key, String yes) {
            this.key = key;
            this.yes = yes;
        }
    }

    ConsentScreen(Consent consent, Function<Agreed, Screen> form) {
        this.consent = consent;
        this.form = form;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Object look() {
        return age;
    }

    @Override
    public Page draw(Drawing drawing) {
        var told = new VBox(drawing.panel().mm(2));
        TOLD.forEach(key -> told.getChildren().add(pair(drawing, key, "plain")));
        var content = new VBox(drawing.panel().gap(), pair(drawing, "consent.age", "section"));
        content.getChildren().add(ages(drawing));
        if (age.equals(Optional.of(Age.CHILD))) {
            content.getChildren().add(pair(drawing, "consent.guardian", "strong"));
        }
        content.getChildren().add(drawing.parts().card(told));
        var words = drawing.words(ConsentScreen.class);
        return Page.of(
                drawing.parts()
                        .titled(words.of("consent.title"), words.beside("consent.title"), content),
                keys(drawing));
    }

    private Node pair(Drawing drawing, String key, String style) {
        var words = drawing.words(ConsentScreen.class);
        var days = Map.of("days", consent.keepDays());
        return drawing.parts().pair(words.of(key, days), words.beside(key, days), style);
    }

    private Node ages(Drawing drawing) {
        var ages = new Grid(drawing.panel().gap(), drawing.parts().large() ? 1 : 2);
        for (Age each : Age.values()) {
            ages.put(row(drawing, each));
        }
        return ages.pane();
    }

    private Touch row(Drawing drawing, Age each) {
        var words = drawing.words(ConsentScreen.class);
        var parts = drawing.parts();
        boolean on = age.equals(Optional.of(each));
        Touch row =
                parts.row(
                        each.key.replace('.', '-'),
                        on ? "check" : "person",
                        parts.pair(words.of(each.key), words.beside(each.key), "row-text"),
                        Optional.empty(),
                        words.of(each.key),
                        () -> choose(each));
        return Parts.chosen(row, on);
    }

    private void choose(Age each) {
        age = Optional.of(each);
        consent.changed();
    }

    /// "No" from the first, "yes" once the age is known; one as large as the other.
    private Node keys(Drawing drawing) {
        boolean column = drawing.parts().large() && !drawing.panel().landscape();
        var keys = new Grid(drawing.panel().gap(), column ? 1 : 2);
        keys.put(key(drawing, "consent.no", "row", consent::refused));
        age.ifPresent(it -> keys.put(key(drawing, it.yes, "primary", () -> agree(it))));
        return keys.pane();
    }

    private static Touch key(Drawing drawing, String key, String style, Runnable action) {
        var words = drawing.words(ConsentScreen.class);
        var parts = drawing.parts();
        Optional<String> beside = parts.large() ? Optional.empty() : words.beside(key);
        var face = parts.pair(words.of(key), beside, "row-text");
        face.setAlignment(Pos.CENTER);
        String id = style.equals("primary") ? "consent-yes" : "consent-no";
        return parts.button(id, face, words.of(key), action, style);
    }

    private void agree(Age who) {
        consent.agreed(this, form.apply(new Agreed(Agreed.TEXT, who == Age.CHILD)));
    }
}
