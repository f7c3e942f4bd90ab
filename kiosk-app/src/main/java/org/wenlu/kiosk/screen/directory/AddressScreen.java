package org.wenlu.kiosk.screen.directory;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.directory.Directory.Address;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// One address: what a source says of it, and its name and address large in Chinese for a driver.
public record AddressScreen(Address address) implements Screen {
    @Override
    public String name() {
        return "address";
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(AddressScreen.class);
        var parts = drawing.parts();
        var content = new VBox(drawing.panel().gap(), forTheDriver(parts, words));
        if (!address.about().isEmpty()) {
            content.getChildren()
                    .add(
                            parts.pair(
                                    words.of(address.about()),
                                    words.beside(address.about()),
                                    "plain"));
        }
        content.getChildren().add(reached(parts, words));
        content.getChildren().add(source(drawing, words));
        return Page.of(
                parts.titled(words.of(address.names()), words.beside(address.names()), content));
    }

    private VBox forTheDriver(Parts parts, Words words) {
        var card =
                parts.card(
                        parts.pair(
                                words.of("address.for-driver"),
                                words.beside("address.for-driver"),
                                "section"));
        if (address.where().isEmpty()) {
            card.getChildren()
                    .setAll(
                            parts.pair(
                                    words.of("address.no-address"),
                                    words.beside("address.no-address"),
                                    "plain"));
            return card;
        }
        card.getChildren().add(chinese(parts, address.names()));
        card.getChildren().add(chinese(parts, address.where()));
        if (!words.language().chinese()) {
            card.getChildren().add(parts.text(words.of(address.where()), "plain"));
        }
        return card;
    }

    private static VBox chinese(Parts parts, Map<Language, String> text) {
        var line = parts.text(text.getOrDefault(Language.ZH_HANS, ""), "title");
        return Parts.written(new VBox(line), Language.ZH_HANS);
    }

    private VBox reached(Parts parts, Words words) {
        var lines = new VBox();
        address.telephone()
                .ifPresent(
                        number ->
                                lines.getChildren()
                                        .add(
                                                parts.text(
                                                        words.of(
                                                                "address.telephone",
                                                                Map.of("telephone", number)),
                                                        "strong")));
        if (!address.spoken().isEmpty()) {
            var names =
                    address.spoken().stream()
                            .sorted()
                            .map(Language::ownName)
                            .collect(Collectors.joining(" · "));
            lines.getChildren()
                    .add(
                            parts.text(
                                    words.of("address.spoken", Map.of("languages", names)),
                                    "plain"));
        }
        return lines;
    }

    private VBox source(Drawing drawing, Words words) {
        var named =
                Map.of(
                        "source", words.of(address.source()),
                        "date", Moments.sourceDate(address.sourceAsOf(), drawing.language()));
        return new VBox(drawing.parts().text(words.of("address.source", named), "small"));
    }
}
