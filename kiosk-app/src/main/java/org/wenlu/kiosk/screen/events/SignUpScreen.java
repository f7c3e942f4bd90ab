package org.wenlu.kiosk.screen.events;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.consent.Agreed;
import org.wenlu.kiosk.screen.consent.PersonForm;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.suggestion.Leaving;
import org.wenlu.protocol.letter.Matter;

/// Who comes to an event, and how many.
public final class SignUpScreen implements Screen {
    private static final int MOST = 20;

    private final Event event;
    private final Way way;
    private final Leaving leaving;
    private final PersonForm person;
    private final Slip slip = Slip.draw();
    private int people = 1;

    public SignUpScreen(Event event, Way way, Leaving leaving, Agreed agreed) {
        this.event = event;
        this.way = way;
        this.leaving = leaving;
        this.person = new PersonForm(agreed, way.session().language());
    }

    @Override
    public String name() {
        return "sign-up";
    }

    @Override
    public Object look() {
        return people;
    }

    @Override
    public void forget() {
        person.forget();
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(SignUpScreen.class);
        var content = new VBox(drawing.panel().gap());
        content.getChildren().addAll(person.rows(drawing, way));
        content.getChildren().add(count(drawing));
        Node page =
                drawing.parts()
                        .titled(words.of(event.names()), words.beside(event.names()), content);
        return person.person()
                .map(who -> new Matter.SignUp(event.id(), who, people))
                .map(matter -> Page.of(page, person.send(drawing, () -> send(matter))))
                .orElse(Page.of(page));
    }

    private void send(Matter matter) {
        leaving.leave(this, slip, matter);
    }

    private Node count(Drawing drawing) {
        var words = drawing.words(SignUpScreen.class);
        var number = Map.of("people", people);
        VBox text =
                drawing.parts()
                        .pair(
                                words.of("sign-up.people", number),
                                words.beside("sign-up.people", number),
                                "row-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var line =
                new HBox(
                        drawing.panel().gap(),
                        text,
                        key(drawing, "fewer", "−", -1),
                        key(drawing, "more", "+", 1));
        line.setAlignment(Pos.CENTER_LEFT);
        return drawing.parts().card(line);
    }

    private Touch key(Drawing drawing, String id, String sign, int step) {
        var words = drawing.words(SignUpScreen.class);
        var face = drawing.parts().text(sign, "row-text");
        Touch key =
                drawing.parts()
                        .button(
                                "people-" + id,
                                face,
                                words.of("sign-up." + id),
                                () -> change(step),
                                "key");
        key.setMinWidth(drawing.panel().target());
        key.setPrefWidth(drawing.panel().target());
        return key;
    }

    private void change(int step) {
        people = Math.clamp(people + step, 1, MOST);
        way.changed();
    }
}
