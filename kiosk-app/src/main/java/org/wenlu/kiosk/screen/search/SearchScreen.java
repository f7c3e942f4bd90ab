package org.wenlu.kiosk.screen.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.kiosk.screen.keyboard.Keyboard;
import org.wenlu.kiosk.screen.keyboard.TypedField;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.typing.Typed;
import org.wenlu.protocol.Language;

/// Finds while the visitor types. What they typed is held here and nowhere else.
public final class SearchScreen implements Screen {
    private static final int MOST = 12;
    private static final int MOST_CHARACTERS = 60;

    private final IndexInMaking index;
    private final List<Findable> wanted;
    private final Consumer<Findable> open;
    private final Searches searches;
    private final Typed typed;
    private final Language language;

    /// @param wanted what many look for, offered before anything is typed
    /// @param open opens what was found
    public SearchScreen(
            IndexInMaking index,
            List<Findable> wanted,
            Consumer<Findable> open,
            Searches searches,
            Language language) {
        this.index = index;
        this.wanted = List.copyOf(wanted);
        this.open = open;
        this.searches = searches;
        this.language = language;
        this.typed = Typed.in(language, MOST_CHARACTERS);
    }

    @Override
    public String name() {
        return "search";
    }

    /// The searches of a visit are noted when the screen is left, not while somebody types.
    @Override
    public void left() {
        if (!query().isEmpty()) {
            searches.made(query(), language, found().size());
        }
    }

    @Override
    public Page draw(Drawing drawing) {
        var words = drawing.words(SearchScreen.class);
        var field = new TypedField(drawing, typed, "search", words.of("search.hint"));
        var results = new VBox(drawing.panel().gap());
        Runnable changed =
                () -> {
                    field.update();
                    results.getChildren().setAll(results(drawing));
                };
        changed.run();
        var page = new VBox(drawing.panel().gap(), field.node(), results);
        return Page.of(page, new Keyboard(drawing, typed, changed).node());
    }

    private String query() {
        return typed.text().strip();
    }

    private List<Findable> found() {
        return index.ready().find(query(), language, MOST);
    }

    private List<Node> results(Drawing drawing) {
        if (query().isEmpty()) {
            return wanted.stream().<Node>map(it -> row(drawing, it)).toList();
        }
        List<Findable> found = found();
        return found.isEmpty()
                ? List.of(nothing(drawing))
                : found.stream().<Node>map(it -> row(drawing, it)).toList();
    }

    private static Node nothing(Drawing drawing) {
        var words = drawing.words(SearchScreen.class);
        var parts = drawing.parts();
        return parts.card(
                new VBox(
                        parts.pair(
                                words.of("search.nothing"),
                                words.beside("search.nothing"),
                                "strong"),
                        parts.pair(words.of("search.ask"), words.beside("search.ask"), "plain")));
    }

    private Touch row(Drawing drawing, Findable found) {
        var words = drawing.words(SearchScreen.class);
        var parts = drawing.parts();
        String kind = words.of("search." + found.kind().name().toLowerCase(Locale.ROOT));
        Map<Language, String> names = found.names();
        var text = parts.pair(words.of(names), words.beside(names), "row-text");
        text.getChildren().add(parts.text(kind, "small"));
        return parts.row(
                "found-" + found.id(),
                found.icon(),
                text,
                Optional.empty(),
                words.of(names) + ", " + kind,
                () -> open.accept(found));
    }
}
