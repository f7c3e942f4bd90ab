package org.wenlu.kiosk.screen.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.directory.Directory;
import org.wenlu.kiosk.guide.directory.Directory.Address;
import org.wenlu.kiosk.guide.directory.Directory.Filter;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.Language;

/// The addresses of one kind, all or those where a language is spoken.
public final class AddressesScreen implements Screen {
    private final Kind kind;
    private final Consumer<Address> open;
    private final Runnable changed;
    private Optional<Language> spoken = Optional.empty();

    /// @param changed has this screen drawn anew
    public AddressesScreen(Kind kind, Consumer<Address> open, Runnable changed) {
        this.kind = kind;
        this.open = open;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public Optional<Language> look() {
        return spoken;
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(AddressesScreen.class);
        var parts = drawing.parts();
        Directory directory = drawing.here().point().around().directory();
        List<Address> all = directory.find(Filter.ALL.of(kind));
        var content = new VBox(drawing.panel().gap());
        List<Language> languages = spoken(all, drawing.here().languages());
        if (!languages.isEmpty()) {
            content.getChildren().add(filter(drawing, words, languages));
        }
        directory
                .find(Filter.ALL.of(kind).speaking(spoken))
                .forEach(it -> content.getChildren().add(row(parts, words, it)));
        if (all.isEmpty()) {
            content.getChildren().add(nothing(parts, words));
        }
        String title = KindTiles.key(kind);
        return Page.of(parts.titled(words.of(title), words.beside(title), content));
    }

    private static List<Language> spoken(List<Address> addresses, List<Language> offered) {
        return offered.stream()
                .filter(it -> addresses.stream().anyMatch(address -> address.spoken().contains(it)))
                .toList();
    }

    private Node filter(Drawing drawing, Words words, List<Language> languages) {
        double gap = drawing.panel().mm(4);
        var line = new FlowPane(gap, gap);
        var parts = drawing.parts();
        line.getChildren()
                .add(choice(parts, "spoken-all", words.of("addresses.all"), Optional.empty()));
        languages.forEach(
                it ->
                        line.getChildren()
                                .add(
                                        Parts.written(
                                                choice(
                                                        parts,
                                                        "spoken-" + it.tag(),
                                                        it.ownName(),
                                                        Optional.of(it)),
                                                it)));
        return line;
    }

    private Touch choice(Parts parts, String id, String text, Optional<Language> wanted) {
        Touch key =
                parts.button(
                        id,
                        parts.text(text, "plain"),
                        text,
                        () -> {
                            spoken = wanted;
                            changed.run();
                        },
                        "row");
        key.setMaxWidth(Double.NEGATIVE_INFINITY);
        return Parts.chosen(key, spoken.equals(wanted));
    }

    private Touch row(Parts parts, Words words, Address address) {
        var names = address.names();
        VBox face = parts.pair(words.of(names), words.beside(names), "row-text");
        return parts.row(
                "address-" + address.id(),
                KindTiles.icon(kind),
                face,
                Optional.empty(),
                Parts.spoken(words.of(names), words.beside(names)),
                () -> open.accept(address));
    }

    private static Node nothing(Parts parts, Words words) {
        return parts.card(
                new VBox(
                        parts.pair(
                                words.of("addresses.none"),
                                words.beside("addresses.none"),
                                "row-text"),
                        parts.pair(
                                words.of("addresses.ask"),
                                words.beside("addresses.ask"),
                                "plain")));
    }
}
