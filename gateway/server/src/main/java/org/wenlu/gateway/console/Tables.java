package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.wenlu.gateway.figures.DayFigures;
import org.wenlu.gateway.figures.Figure;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.message.Status;

/// The tables: one row, one fact.
final class Tables {
    private static final double MEDIAN = 0.5;

    private final Scene scene;
    private final Words words;

    Tables(Scene scene, Words words) {
        this.scene = scene;
        this.words = words;
    }

    Html attention() {
        List<Html> entries =
                Stream.of(silent(), unheard(), papers(), timeUnknown()).flatMap(it -> it).toList();
        return all(
                el("h2", text(words.of("attention.title"))),
                entries.isEmpty()
                        ? el("p", cls("empty-state good"), text(words.of("attention.none")))
                        : el("ul", cls("attention-list"), all(entries)));
    }

    private Stream<Html> silent() {
        return scene.presences().stream()
                .filter(it -> PlaceState.of(it).needsAttention())
                .sorted(Comparator.comparing(PlacePresence::since))
                .limit(4)
                .flatMap(it -> scene.point(pointOf(it)).map(point -> silent(point, it)).stream());
    }

    /// One line for all: after a start of the gateway there may be many.
    private Stream<Html> unheard() {
        long n = scene.in(PresenceState.UNKNOWN);
        return n == 0
                ? Stream.empty()
                : Stream.of(
                        el(
                                "li",
                                el(
                                        "span",
                                        cls("state unknown"),
                                        StateMark.shape(PresenceState.UNKNOWN),
                                        el("span", text(words.of("state.unknown")))),
                                el("span", text(words.of("attention.unknown", Map.of("n", n))))));
    }

    private Html silent(Scene.Point point, PlacePresence presence) {
        return el(
                "li",
                StateMark.of(PlaceState.of(presence), scene, words),
                kioskLink("attention-", point, presence));
    }

    private Stream<Html> papers() {
        return pointsWith(scene.today(), Figure.UNPRINTED, "attention.unprinted", "paper-", "");
    }

    private Stream<Html> timeUnknown() {
        return pointsWith(
                scene.timeUnknown(), Figure.VISITS, "attention.time", "time-", "?day=unknown");
    }

    private Stream<Html> pointsWith(
            DayFigures figures, Figure figure, String key, String id, String query) {
        return scene.points().stream()
                .filter(point -> figures.at(point.id()::equals).total(figure) > 0)
                .limit(2)
                .map(
                        point ->
                                el(
                                        "li",
                                        el("span", cls("state"), text(name(point))),
                                        link(
                                                new View.Point(point.id()).behind(figure.word())
                                                        + query,
                                                id + point.id(),
                                                text(
                                                        words.of(
                                                                key,
                                                                Map.of(
                                                                        "n",
                                                                        figures.at(
                                                                                        point.id()
                                                                                                ::equals)
                                                                                .total(
                                                                                        figure)))))));
    }

    Html servicePoints() {
        return all(
                el("h2", text(words.of("points.title"))),
                scene.points().isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("points.none")))
                        : table(
                                "points",
                                Set.of("point", "state"),
                                List.of(
                                        "point",
                                        "state",
                                        "waiting",
                                        "counters",
                                        "wait",
                                        "visits",
                                        "tickets",
                                        "done",
                                        "foreign"),
                                scene.points().stream()
                                        .sorted(Comparator.comparing(this::gravity).reversed())
                                        .map(this::pointRow)));
    }

    private int gravity(Scene.Point point) {
        return PlaceState.gravity(scene.state(point).state());
    }

    private Html pointRow(Scene.Point point) {
        DayFigures here = scene.today().at(point.id()::equals);
        return el(
                "tr",
                el(
                        "th",
                        attr("scope", "row"),
                        link(
                                new View.Point(point.id()).address(),
                                "point-" + point.id(),
                                text(name(point))),
                        el(
                                "span",
                                cls("below"),
                                text(
                                        point.district().names().in(words.language())
                                                + " · "
                                                + point.block().names().in(words.language())))),
                el("td", StateMark.of(scene.state(point), scene, words)),
                reported(point, Status::waiting),
                reported(point, Status::openCounters),
                cell(Panels.range(here, words)),
                number(here.total(Figure.VISITS)),
                number(here.total(Figure.TICKETS)),
                number(here.total(Figure.DONE)),
                cell(here.total(Figure.VISITS) == 0 ? "–" : words.percent(Panels.foreign(here))));
    }

    /// What the kiosks that are online say; when none is, the last that was said, and when.
    private Html reported(Scene.Point point, Function<Status, Integer> value) {
        List<PlacePresence> here = scene.at(point);
        return here.stream()
                .filter(it -> it.state() == PresenceState.ONLINE)
                .flatMap(it -> it.status().stream())
                .map(value)
                .max(Comparator.naturalOrder())
                .map(this::number)
                .orElseGet(
                        () ->
                                here.stream()
                                        .flatMap(it -> it.status().stream())
                                        .max(Comparator.comparing(Status::at))
                                        .map(it -> last(words.number(value.apply(it)), it))
                                        .orElse(cell("–")));
    }

    private Html reported(PlacePresence presence, ToLongFunction<Status> value) {
        return presence.status()
                .map(it -> reported(presence, it, value.applyAsLong(it)))
                .orElse(cell("–"));
    }

    private Html reported(PlacePresence presence, Status status, long value) {
        return presence.state() == PresenceState.ONLINE
                ? number(value)
                : last(words.number(value), status);
    }

    private Html last(String value, Status status) {
        String at = words.since(status.at(), scene.now());
        return el(
                "td",
                cls("number last"),
                text(value),
                el("span", cls("below"), text(words.of("reported", Map.of("time", at)))));
    }

    Html services() {
        Set<String> services =
                new LinkedHashSet<>(scene.today().byService(Figure.TICKETS).keySet());
        services.addAll(scene.today().byService(Figure.REFUSED).keySet());
        return all(
                el("h2", text(words.of("services.title"))),
                services.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("services.none")))
                        : table(
                                "services",
                                Set.of("service"),
                                List.of(
                                        "service", "tickets", "called", "done", "missed", "refused",
                                        "wait", "kept"),
                                services.stream().map(this::serviceRow)));
    }

    private Html serviceRow(String service) {
        DayFigures its = scene.today().of(service);
        return el(
                "tr",
                el("th", attr("scope", "row"), text(scene.service(service, words))),
                number(its.total(Figure.TICKETS)),
                number(its.total(Figure.CALLED)),
                number(its.total(Figure.DONE)),
                number(its.total(Figure.MISSED)),
                number(its.total(Figure.REFUSED)),
                cell(its.wait(MEDIAN).isEmpty() ? "–" : Panels.range(its, words)),
                cell(its.kept().map(words::percent).orElse("–")));
    }

    Html kiosks(Scene.Point point) {
        return all(
                el("h2", text(words.of("kiosks.title"))),
                scene.presences().isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("kiosks.none")))
                        : table(
                                "kiosks",
                                Set.of("place", "state", "printer"),
                                List.of("place", "state", "printer", "waiting", "unsent"),
                                scene.presences().stream().map(it -> kioskRow(point, it))));
    }

    private Html kioskRow(Scene.Point point, PlacePresence presence) {
        Optional<Status> status = presence.status();
        return el(
                "tr",
                el("th", attr("scope", "row"), kioskLink("kiosk-", point, presence)),
                el("td", StateMark.of(PlaceState.of(presence), scene, words)),
                el("td", text(status.map(it -> words.token("printer", it.printer())).orElse("–"))),
                reported(presence, Status::waiting),
                reported(presence, it -> it.journalLast() - it.journalReceipted()));
    }

    private Html kioskLink(String id, Scene.Point point, PlacePresence presence) {
        String place = presence.place().value();
        return link(
                new View.Kiosk(point.id(), place).address(),
                id + place.replace('/', '-'),
                text(name(point) + " " + place.substring(place.indexOf('/') + 1)));
    }

    /// A table whose heads are the messages `column.…`.
    Html table(String id, Set<String> words, List<String> columns, Stream<Html> rows) {
        return el(
                "div",
                cls("table"),
                attr("tabindex", "0"),
                attr("role", "region"),
                attr("aria-label", this.words.of(id + ".title")),
                el(
                        "table",
                        el("thead", el("tr", all(columns.stream().map(it -> head(it, words))))),
                        el("tbody", all(rows))));
    }

    private Html head(String column, Collection<String> left) {
        return el(
                "th",
                attr("scope", "col"),
                cls(left.contains(column) ? "word" : "number"),
                text(words.of("column." + column)));
    }

    String name(Scene.Point point) {
        return point.servicePoint().names().in(words.language());
    }

    private Html number(long value) {
        return cell(words.number(value));
    }

    private static Html cell(String value) {
        return el("td", cls("number"), text(value));
    }

    private static String pointOf(PlacePresence presence) {
        String place = presence.place().value();
        return place.substring(0, place.indexOf('/'));
    }
}
