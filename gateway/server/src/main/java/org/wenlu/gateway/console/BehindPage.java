package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.text;
import static org.wenlu.gateway.console.Html.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wenlu.gateway.figures.Figure;
import org.wenlu.gateway.figures.FigureReader.Evidence;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.record.JournalRecord;

/// What a figure was counted from, and a single record as it was stored.
final class BehindPage {
    private static final int SHOWN = 500;

    private final Scene scene;
    private final Words words;

    BehindPage(Scene scene, Words words) {
        this.scene = scene;
        this.words = words;
    }

    String title(Figure figure) {
        return words.of("figure." + figure.word());
    }

    Html list(Behind behind, String day) {
        List<Evidence> records = behind.records();
        var arguments = Map.of("n", records.size(), "day", day);
        return el(
                "section",
                el("p", text(words.of("behind.count", arguments))),
                behind.part().map(part -> share(behind, part)).orElse(Html.nothing()),
                records.isEmpty() ? Html.nothing() : span(records),
                when(
                        records.size() > SHOWN,
                        el("p", cls("quiet"), text(words.of("behind.latest", Map.of("n", SHOWN))))),
                records.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("behind.none")))
                        : new Tables(scene, words)
                                .table(
                                        "behind",
                                        Set.of(
                                                "time", "kind", "detail", "service", "point",
                                                "record"),
                                        List.of(
                                                "time", "kind", "detail", "service", "point",
                                                "record"),
                                        records.stream().limit(SHOWN).map(this::row)));
    }

    private Html share(Behind behind, String part) {
        Map<String, Object> arguments =
                Map.of(
                        "part",
                        words.token("detail", part),
                        "n",
                        behind.records().size(),
                        "of",
                        behind.of(),
                        "share",
                        words.percent(behind.share()));
        return el("p", text(words.of("behind.share", arguments)));
    }

    /// When the counting began and how far it has come; the latest record is the first.
    private Html span(List<Evidence> records) {
        var arguments =
                Map.of(
                        "from", words.since(records.getLast().at(), scene.now()),
                        "until", words.since(records.getFirst().at(), scene.now()));
        return el("p", cls("quiet"), text(words.of("behind.span", arguments)));
    }

    private Html row(Evidence it) {
        String record =
                "/service-points/%s/records/%s/%d"
                        .formatted(it.servicePoint(), it.journal(), it.seq());
        return el(
                "tr",
                el(
                        "th",
                        attr("scope", "row"),
                        text(
                                words.since(it.at(), scene.now()).length() > 5
                                        ? words.since(it.at(), scene.now())
                                        : words.second(it.at()))),
                el("td", text(words.token("kind", it.kind()))),
                el("td", text(detail(it.detail()))),
                el("td", text(it.service().isEmpty() ? "–" : scene.service(it.service(), words))),
                el("td", text(point(it.servicePoint()))),
                el(
                        "td",
                        link(
                                record,
                                "record-%s-%d".formatted(it.journal(), it.seq()),
                                text(it.device() + " " + it.seq()))));
    }

    private String detail(String detail) {
        if (!detail.isEmpty() && detail.chars().allMatch(Character::isDigit)) {
            return words.of("duration.seconds", Map.of("n", Long.parseLong(detail)));
        }
        return detail.isEmpty() ? "–" : words.token("detail", detail);
    }

    private String point(String id) {
        return scene.point(id).map(it -> it.servicePoint().names().in(words.language())).orElse(id);
    }

    Html record(JournalRecord record) {
        return el(
                "section",
                el(
                        "dl",
                        fact("time", words.since(record.stamp().at(), scene.now())),
                        fact(
                                "clock",
                                words.token(
                                        "clock",
                                        record.stamp().quality().name().toLowerCase(Locale.ROOT))),
                        fact("boot", words.number(record.stamp().boot())),
                        fact("sequence", words.number(record.seq())),
                        fact("hash", record.hash().hex())),
                el("pre", attr("tabindex", "0"), text(pretty(record))));
    }

    private Html fact(String key, String value) {
        return all(el("dt", text(words.of("fact." + key))), el("dd", text(value)));
    }

    private static String pretty(JournalRecord record) {
        var mapper = Json.mapper();
        return mapper.writerWithDefaultPrettyPrinter()
                .writeValueAsString(mapper.readTree(record.line().bytes()));
    }
}
