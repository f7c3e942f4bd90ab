package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wenlu.gateway.letter.KeptLetter;
import org.wenlu.gateway.letter.LetterFields;
import org.wenlu.gateway.letter.LetterKind;
import org.wenlu.gateway.letter.Unanswered;
import org.wenlu.protocol.letter.Person;

/// What people left, for who is responsible for the place.
final class LetterPages {
    private final Layout layout;
    private final Words words;
    private final Scene scene;

    LetterPages(Layout layout, Scene scene) {
        this.layout = layout;
        this.words = layout.words();
        this.scene = scene;
    }

    String kept(LetterKind kind, List<KeptLetter> letters, long closed) {
        Html list =
                letters.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("letters.none")))
                        : el("ul", cls("letters"), all(letters.stream().map(this::letter)));
        return page(kind, all(closed(closed), list));
    }

    private Html closed(long n) {
        return n == 0
                ? Html.nothing()
                : el("p", cls("problem"), text(words.of("letters.closed", Map.of("n", n))));
    }

    String unanswered(List<Unanswered> searches) {
        Html about =
                el(
                        "p",
                        cls("quiet"),
                        text(words.of("letters.searches", Map.of("n", Unanswered.LEAST_VISITS))));
        Html list =
                searches.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("letters.none")))
                        : el("ul", cls("letters"), all(searches.stream().map(this::search)));
        return page(LetterKind.UNANSWERED_SEARCH, all(about, list));
    }

    private Html search(Unanswered it) {
        return el(
                "li",
                el("b", text(it.text())),
                el("p", text(words.of("letters.visits", Map.of("n", it.visits())))));
    }

    private String page(LetterKind kind, Html content) {
        return layout.page(
                words.of("letters.title"),
                el(
                        "main",
                        attr("id", "main"),
                        cls("still"),
                        el(
                                "div",
                                cls("heading"),
                                el(
                                        "nav",
                                        attr("aria-label", words.of("path")),
                                        link("/", "up-here", text(words.of("city")))),
                                el("h1", text(words.of("letters.title")))),
                        el(
                                "nav",
                                cls("kinds"),
                                attr("aria-label", words.of("letters.kinds")),
                                all(Arrays.stream(LetterKind.values()).map(it -> tab(it, kind)))),
                        content));
    }

    private Html tab(LetterKind it, LetterKind now) {
        return el(
                "a",
                attr("href", "/letters/" + it.word()),
                attr("id", "kind-" + it.word()),
                it == now ? attr("aria-current", "page") : Html.nothing(),
                text(kind(it)));
    }

    private String kind(LetterKind it) {
        return words.of("letters.kind." + it.word());
    }

    private Html letter(KeptLetter kept) {
        return el(
                "li",
                attr("id", "letter-" + kept.id()),
                el("b", text(kind(LetterKind.of(kept.letter().matter())))),
                el(
                        "p",
                        cls("quiet"),
                        text(
                                "%s · %s · %s · %s"
                                        .formatted(
                                                words.since(kept.letter().at(), scene.now()),
                                                place(kept),
                                                kept.letter().language().ownName(),
                                                words.of(
                                                        "letters.until",
                                                        Map.of("day", kept.until().toString()))))),
                el(
                        "dl",
                        all(
                                LetterFields.of(kept.letter().matter()).entrySet().stream()
                                        .map(this::field)),
                        LetterFields.person(kept.letter().matter())
                                .map(it -> consent(it, kept.letter().at()))
                                .orElseGet(Html::nothing)),
                remove(kept));
    }

    private String place(KeptLetter kept) {
        String place = kept.place().value();
        return scene.point(place.substring(0, place.indexOf('/')))
                .map(it -> it.servicePoint().names().in(words.language()))
                .orElse(place);
    }

    private Html field(Map.Entry<String, String> field) {
        return el(
                "div",
                el("dt", text(words.of("letters.field." + field.getKey()))),
                el("dd", text(field.getValue())));
    }

    private Html consent(Person person, Instant at) {
        String key = person.underFourteen() ? "letters.consent.guardian" : "letters.consent";
        String said = words.of(key, Map.of("text", person.consent(), "day", words.day(at)));
        return field(Map.entry("consent", said));
    }

    private Html remove(KeptLetter kept) {
        return form(
                "/letters/delete", "letters.delete", hidden("id", kept.id().toString()), "delete-");
    }

    private Html form(String action, String key, Html fields, String id) {
        return el(
                "form",
                attr("method", "post"),
                attr("action", action),
                layout.secret(),
                fields,
                el(
                        "button",
                        attr("type", "submit"),
                        cls(id.replace("-", "")),
                        text(words.of(key))));
    }

    private static Html hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }
}
