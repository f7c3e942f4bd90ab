package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.nothing;
import static org.wenlu.gateway.console.Html.text;
import static org.wenlu.gateway.console.Html.when;

import java.util.Map;
import java.util.Optional;
import org.wenlu.gateway.figures.DayFigures;
import org.wenlu.gateway.figures.Figure;

/// The figures of a city, a district or a service point, each open to what it was counted from.
final class Panels {
    private static final double MEDIAN = 0.5;
    private static final double NINE_OF_TEN = 0.9;
    private static final int LANGUAGES = 5;
    private static final int OUTCOMES = 3;

    private final View view;
    private final Scene scene;
    private final Words words;

    Panels(View view, Scene scene, Words words) {
        this.view = view;
        this.scene = scene;
        this.words = words;
    }

    Html cards() {
        return all(visits(), tickets(), waits(), languages());
    }

    private Html visits() {
        long today = today().total(Figure.VISITS);
        long before = scene.weekAgo().before(scene.hour()).total(Figure.VISITS);
        String last = words.of("visits.before", Map.of("n", before, "hour", scene.hour()));
        return card(
                "visits",
                words.of("visits.title"),
                open(Figure.VISITS, big(words.number(today))),
                all(note(last), outcomes()));
    }

    private Html outcomes() {
        long ended = today().total(Figure.OUTCOMES);
        return el(
                "p",
                cls("note"),
                all(
                        today().byDetail(Figure.OUTCOMES).entrySet().stream()
                                .limit(OUTCOMES)
                                .map(it -> outcome(it.getKey(), it.getValue(), ended))));
    }

    private Html outcome(String outcome, long n, long of) {
        return el(
                "span",
                cls("part"),
                text(words.token("detail", outcome) + " "),
                link(
                        view.behind(Figure.OUTCOMES.word()) + "?detail=" + outcome,
                        "open-outcome-" + outcome,
                        cls("figure"),
                        text(words.percent(n / (double) of))));
    }

    private Html tickets() {
        Html number =
                el(
                        "p",
                        open(Figure.TICKETS, big(words.number(today().total(Figure.TICKETS)))),
                        el("span", cls("big quiet"), text(" / ")),
                        open(Figure.DONE, big(words.number(today().total(Figure.DONE)))));
        return card(
                "tickets",
                words.of("tickets.title"),
                number,
                el(
                        "p",
                        cls("note"),
                        part(Figure.MISSED, "tickets.missed"),
                        part(Figure.LEFT, "tickets.left"),
                        part(Figure.REFUSED, "tickets.refused"),
                        part(Figure.UNPRINTED, "tickets.unprinted"),
                        part(Figure.RATED, "tickets.rated")));
    }

    private Html waits() {
        Optional<Long> median = today().wait(MEDIAN);
        Html value =
                median.isEmpty()
                        ? el("p", cls("empty-value"), text(words.of("waits.none")))
                        : open(Figure.WAITS, big(range(today(), words)));
        return card("waits", words.of("waits.title"), value, kept());
    }

    /// Median and ninth decile in whole minutes: `9–21`.
    static String range(DayFigures figures, Words words) {
        return figures.wait(MEDIAN)
                .map(
                        median ->
                                words.minutes(median)
                                        + "–"
                                        + words.minutes(figures.wait(NINE_OF_TEN).orElse(median)))
                .orElse("–");
    }

    private Html kept() {
        return today().kept()
                .map(
                        share ->
                                all(
                                        text(words.of("waits.kept") + " "),
                                        open(Figure.KEPT, text(words.percent(share))),
                                        text(" "),
                                        open(
                                                Figure.PROMISED,
                                                text(
                                                        words.of(
                                                                "waits.promised",
                                                                Map.of(
                                                                        "n",
                                                                        today().total(
                                                                                        Figure
                                                                                                .PROMISED)))))))
                .map(it -> el("p", cls("note"), it))
                .orElse(note(words.of("waits.no-promise")));
    }

    private Html languages() {
        long visits = today().total(Figure.VISITS);
        if (visits == 0) {
            return card(
                    "languages",
                    words.of("languages.title"),
                    el("p", cls("empty-value"), text(words.of("languages.none"))),
                    nothing());
        }
        return card(
                "languages",
                words.of("languages.title"),
                open("languages", Figure.VISITS, big(words.percent(foreign(today())))),
                el(
                        "ul",
                        cls("bars"),
                        all(
                                today().byDetail(Figure.VISITS).entrySet().stream()
                                        .limit(LANGUAGES)
                                        .map(it -> bar(it.getKey(), it.getValue(), visits)))));
    }

    /// Share of the visits that were not in Chinese.
    static double foreign(DayFigures figures) {
        long all = figures.total(Figure.VISITS);
        long chinese =
                figures.byDetail(Figure.VISITS).entrySet().stream()
                        .filter(it -> it.getKey().startsWith("zh"))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return all == 0 ? 0 : (all - chinese) / (double) all;
    }

    private Html bar(String tag, long n, long of) {
        String name = words.token("detail", tag);
        return el(
                "li",
                el("span", text(name)),
                el(
                        "progress",
                        attr("max", Long.toString(of)),
                        attr("value", Long.toString(n)),
                        attr("aria-label", name)),
                el("span", cls("n"), text(words.number(n))));
    }

    Html hours() {
        long[] today = today().byHour(Figure.VISITS);
        long[] before = scene.weekAgo().byHour(Figure.VISITS);
        long now = today().total(Figure.VISITS);
        long then = scene.weekAgo().total(Figure.VISITS);
        Html heading = el("h2", text(words.of("hours.title")));
        if (now + then == 0) {
            return all(heading, emptyState("hours.none"));
        }
        String todayLabel = words.of("hours.today", Map.of("n", now));
        String beforeLabel = words.of("hours.before", Map.of("n", then));
        return all(
                heading,
                Plot.of(
                        today,
                        before,
                        scene.hour(),
                        todayLabel,
                        beforeLabel,
                        words.of("hours.title") + ": " + todayLabel + "; " + beforeLabel));
    }

    Html emptyState(String key) {
        return el("p", cls("empty-state"), text(words.of(key)));
    }

    private DayFigures today() {
        return scene.today();
    }

    private Html card(String id, String title, Html value, Html below) {
        return el("section", cls("card " + id), el("h2", text(title)), value, below);
    }

    private Html part(Figure figure, String key) {
        return el(
                "span",
                cls("part"),
                text(words.of(key) + " "),
                open(figure, text(words.number(today().total(figure)))));
    }

    Html open(Figure figure, Html shown) {
        return open(figure.word(), figure, shown);
    }

    private Html open(String id, Figure figure, Html shown) {
        return link(
                view.behind(figure.word()),
                "open-" + id,
                cls("figure"),
                attr("title", words.of("behind.open")),
                shown);
    }

    private static Html big(String value) {
        return el("span", cls("big"), text(value));
    }

    private static Html note(String value) {
        return when(!value.isEmpty(), el("p", cls("note"), text(value)));
    }
}
