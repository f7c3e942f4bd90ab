package org.wenlu.kiosk.screen.guide;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.Guide.Article;
import org.wenlu.kiosk.guide.Guide.Block;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.screen.parts.Icons;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;

/// A guide, drawn: the visitor's language with Chinese beside it in landscape, below it in
/// portrait, line by line.
final class GuideView {
    private final Drawing drawing;
    private final Panel panel;
    private final Parts parts;
    private final Words words;
    private final Consumer<ServiceId> take;
    private final Consumer<ServiceId> check;

    GuideView(Drawing drawing, Consumer<ServiceId> take, Consumer<ServiceId> check) {
        this.drawing = drawing;
        this.panel = drawing.panel();
        this.parts = drawing.parts();
        this.words = drawing.words(GuideView.class);
        this.take = take;
        this.check = check;
    }

    Page of(Guide guide) {
        Language written = written(guide, words.language());
        Article own = article(guide, written);
        Optional<Article> beside =
                words.language().chinese()
                        ? Optional.empty()
                        : Optional.of(article(guide, Language.ZH_HANS));
        var page = new VBox(panel.mm(5));
        if (written != words.language()) {
            page.getChildren().add(notWritten());
            Parts.direct(page, written.rightToLeft());
            Parts.written(page, written);
        }
        page.getChildren().add(parts.pair(own.title(), beside.map(Article::title), "title"));
        page.getChildren().add(both(own.summary(), beside.map(Article::summary), "small"));
        for (int i = 0; i < own.blocks().size(); i++) {
            int at = i;
            page.getChildren()
                    .add(block(own.blocks().get(i), beside.map(other -> other.blocks().get(at))));
        }
        service(guide).flatMap(this::checkKey).ifPresent(page.getChildren()::add);
        page.getChildren().add(source(guide, own, beside));
        return new Page(page, service(guide).map(this::takeKey));
    }

    /// The visitor's language, or the one that stands in for it.
    private static Language written(Guide guide, Language wanted) {
        return Stream.of(wanted, Language.EN)
                .filter(guide.articles()::containsKey)
                .findFirst()
                .orElseGet(() -> guide.articles().keySet().iterator().next());
    }

    private static Article article(Guide guide, Language language) {
        return Objects.requireNonNull(guide.articles().get(written(guide, language)));
    }

    /// Says that the guide is not written in the visitor's language yet.
    private Node notWritten() {
        var line =
                new HBox(
                        panel.mm(5),
                        Icons.of("translate", panel.mm(11)),
                        parts.text(words.of("guide.not-written"), "strong"));
        line.setId("guide-not-written");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        Parts.direct(line, words.language().rightToLeft());
        return Parts.written(line, words.language());
    }

    private Node takeKey(ServiceOffer offer) {
        return parts.primary(
                "guide-ticket",
                "ticket",
                words.of("guide.ticket"),
                words.beside("guide.ticket"),
                () -> take.accept(offer.service().id()));
    }

    private Optional<Node> checkKey(ServiceOffer offer) {
        var service = offer.service().id();
        return drawing.here()
                .point()
                .advice()
                .check(service)
                .map(
                        _ ->
                                parts.row(
                                        "guide-check",
                                        "check",
                                        parts.pair(
                                                words.of("guide.check"),
                                                words.beside("guide.check"),
                                                "row-text"),
                                        Optional.empty(),
                                        Parts.spoken(
                                                words.of("guide.check"),
                                                words.beside("guide.check")),
                                        () -> check.accept(service)));
    }

    private Optional<ServiceOffer> service(Guide guide) {
        return drawing.here().point().services().stream()
                .filter(offer -> offer.guide().filter(guide.id()::equals).isPresent())
                .findFirst();
    }

    private Node source(Guide guide, Article own, Optional<Article> beside) {
        var lines =
                new VBox(
                        both(
                                words.of("guide.source", arguments(guide, own, words.language())),
                                beside.flatMap(
                                        article ->
                                                words.beside(
                                                        "guide.source",
                                                        arguments(
                                                                guide, article, Language.ZH_HANS))),
                                "small"));
        guide.checkedOn()
                .ifPresent(
                        day -> {
                            var arguments =
                                    Map.of(
                                            "date",
                                            Date.from(
                                                    day.atStartOfDay(ZoneOffset.UTC).toInstant()));
                            lines.getChildren()
                                    .add(
                                            both(
                                                    words.of("guide.checked", arguments),
                                                    words.beside("guide.checked", arguments),
                                                    "small"));
                        });
        return lines;
    }

    private static Map<String, String> arguments(Guide guide, Article article, Language language) {
        return Map.of(
                "source",
                article.source(),
                "date",
                Moments.sourceDate(guide.sourceAsOf(), language));
    }

    private Node block(Block own, Optional<Block> beside) {
        String text = text(own);
        Optional<String> other = beside.map(GuideView::text);
        return switch (own) {
            case Block.Callout _ -> callout(text, other);
            case Block.Heading _ -> both(text, other, "tile-text");
            case Block.Paragraph _ -> both(text, other, "plain");
            case Block.CheckItem _ -> marked(box(), text, other);
            case Block.Step step -> marked(number(step.number()), text, other);
            case Block.Bullet _ -> marked(parts.text("•", "strong"), text, other);
        };
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Callout callout -> callout.text();
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.CheckItem item -> item.text();
            case Block.Step step -> step.text();
            case Block.Bullet bullet -> bullet.text();
        };
    }

    private Node callout(String text, Optional<String> beside) {
        var words = both(text, beside, "strong");
        HBox.setHgrow(words, Priority.ALWAYS);
        var callout = new HBox(panel.mm(5), Icons.of("info", panel.mm(11)), words);
        callout.setAlignment(Pos.CENTER_LEFT);
        callout.getStyleClass().add("callout");
        return callout;
    }

    private Node marked(Node mark, String text, Optional<String> beside) {
        var holder = new StackPane(mark);
        holder.setMinWidth(panel.mm(13));
        holder.setAlignment(Pos.TOP_LEFT);
        Region words = both(text, beside, "plain");
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(panel.mm(3), holder, words);
    }

    private Node box() {
        var box = new Region();
        double edge = panel.mm(8);
        box.setMinSize(edge, edge);
        box.setMaxSize(edge, edge);
        box.getStyleClass().add("box");
        return box;
    }

    private Node number(int number) {
        var circle = new StackPane(parts.text(String.valueOf(number)));
        double edge = panel.mm(12);
        circle.setMinSize(edge, edge);
        circle.setMaxSize(edge, edge);
        circle.getStyleClass().add("number");
        return circle;
    }

    private Region both(String text, Optional<String> beside, String style) {
        if (!panel.landscape() || parts.large() || beside.isEmpty()) {
            return parts.pair(text, beside, style);
        }
        var own = parts.text(text, style);
        var other = parts.text(beside.get(), Parts.BESIDE);
        for (var column : List.of(own, other)) {
            column.setMaxWidth(Double.MAX_VALUE);
            column.setPrefWidth(panel.width() / 3.0);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        var columns = new HBox(panel.mm(8), own, other);
        columns.setMaxWidth(Double.MAX_VALUE);
        return columns;
    }
}
