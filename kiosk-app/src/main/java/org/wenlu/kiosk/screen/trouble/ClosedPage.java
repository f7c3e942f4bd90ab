package org.wenlu.kiosk.screen.trouble;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;

/// Says in every language that nobody is served here now, and where to go instead. Nothing on it
/// can be touched.
public final class ClosedPage {
    private ClosedPage() {}

    public static Page of(Drawing drawing) {
        Panel panel = drawing.panel();
        List<Language> languages = drawing.here().languages();
        var page = new VBox(panel.mm(panel.landscape() ? 5 : 9), Icons.of("info", panel.mm(22)));
        languages.forEach(language -> page.getChildren().add(line(drawing, language)));
        page.setAlignment(Pos.CENTER);
        page.setPadding(new Insets(panel.mm(12)));
        page.getStyleClass().add("page");
        return Page.of(page);
    }

    private static Label line(Drawing drawing, Language language) {
        var words = drawing.words(ClosedPage.class, language);
        Label line = drawing.parts().text(words.of("trouble.closed"), "strong");
        line.setId("closed-" + language.tag());
        line.setTextAlignment(TextAlignment.CENTER);
        line.setAlignment(Pos.CENTER);
        return Parts.written(line, language);
    }
}
