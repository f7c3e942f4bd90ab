package org.wenlu.kiosk.screen.readiness;

import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.QrView;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The list to take along: a code that holds the text itself.
record AlongScreen(ServiceOffer offer, Ticked ticked) implements Screen {
    private static final double EDGE_MM = 150;
    private static final double EDGE_LYING_MM = 125;

    @Override
    public String name() {
        return "along";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(AlongScreen.class);
        var panel = drawing.panel();
        String text = new CarriedText(offer, ticked, drawing.language()).text();
        double edge = panel.mm(panel.landscape() ? EDGE_LYING_MM : EDGE_MM);
        var about =
                drawing.parts().pair(words.of("along.scan"), words.beside("along.scan"), "plain");
        var code = new StackPane(QrView.of(text, edge));
        return Page.of(
                drawing.parts()
                        .titled(
                                words.of("along.title"),
                                words.beside("along.title"),
                                new VBox(panel.mm(8), about, code)));
    }
}
