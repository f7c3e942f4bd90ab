package org.wenlu.kiosk.screen.readiness;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.QrView;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

/// The list to take along: a code that holds the text itself, and the same on paper.
final class AlongScreen implements Screen {
    private static final double EDGE_MM = 130;
    private static final double EDGE_LYING_MM = 105;

    private final ServiceOffer offer;
    private final Ticked ticked;
    private final Optional<Print> print;
    private Printing printing = Printing.NOT_ASKED;

    /// Has the list printed; returns at once.
    interface Print {
        void list(AlongScreen shown, Language language, Here here);
    }

    /// @param print empty where there is no printer
    AlongScreen(ServiceOffer offer, Ticked ticked, Optional<Print> print) {
        this.offer = offer;
        this.ticked = ticked;
        this.print = print;
    }

    ServiceOffer offer() {
        return offer;
    }

    Ticked ticked() {
        return ticked;
    }

    /// What became of the paper.
    void now(Printing state) {
        printing = state;
    }

    Printing printing() {
        return printing;
    }

    @Override
    public String name() {
        return "along";
    }

    @Override
    public Object look() {
        return printing;
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(AlongScreen.class);
        var panel = drawing.panel();
        String text = new CarriedText(offer, ticked, drawing.language()).text();
        double edge = panel.mm(panel.landscape() ? EDGE_LYING_MM : EDGE_MM);
        var about =
                drawing.parts().pair(words.of("along.scan"), words.beside("along.scan"), "plain");
        var said = new VBox(panel.mm(8), about);
        if (printing != Printing.NOT_ASKED) {
            said.getChildren().addFirst(state(drawing));
        }
        var code = new StackPane(QrView.of(text, edge));
        boolean sideways = panel.landscape() && !drawing.parts().large();
        Pane list =
                sideways ? new HBox(panel.mm(8), said, code) : new VBox(panel.mm(8), said, code);
        var carried = drawing.parts().card(drawing.parts().text(text, "plain"));
        HBox.setHgrow(said, Priority.ALWAYS);
        code.setMinWidth(Region.USE_PREF_SIZE);
        Node page =
                drawing.parts()
                        .titled(
                                words.of("along.title"),
                                words.beside("along.title"),
                                new VBox(panel.mm(8), list, carried));
        return print.filter(_ -> printing != Printing.PRINTING)
                .map(it -> Page.of(page, key(drawing, it)))
                .orElseGet(() -> Page.of(page));
    }

    private Touch key(Drawing drawing, Print how) {
        var words = drawing.words(AlongScreen.class);
        String key = printing == Printing.NOT_ASKED ? "along.print" : "along.again";
        return drawing.parts()
                .primary(
                        "along-print",
                        "printer",
                        words.of(key),
                        words.beside(key),
                        () -> how.list(this, drawing.language(), drawing.here()));
    }

    private Node state(Drawing drawing) {
        var words = drawing.words(AlongScreen.class);
        String key =
                switch (printing) {
                    case NOT_ASKED, PRINTING -> "along.printing";
                    case PRINTED -> "along.printed";
                    case FAILED -> "along.failed";
                    case UNKNOWN -> "along.unknown";
                };
        boolean trouble = printing == Printing.FAILED || printing == Printing.UNKNOWN;
        var panel = drawing.panel();
        var icon = Icons.of(trouble ? "warning" : "printer", panel.mm(14));
        var said = drawing.parts().pair(words.of(key), words.beside(key), "strong");
        var line = new HBox(panel.mm(5), icon, said);
        line.setId("along-printing");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return line;
    }
}
