package org.wenlu.gateway.console.mine;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.console.Html;
import org.wenlu.gateway.fleet.Names;
import org.wenlu.gateway.letter.KeptLetter;
import org.wenlu.gateway.letter.LetterFields;
import org.wenlu.gateway.letter.LetterKind;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.Person;

/// Writes the page.
///
/// @param formSecret for the hidden field of its forms
record MinePage(
        MineWords words,
        String formSecret,
        ZoneId zone,
        Function<PlaceId, Optional<Names>> places) {

    /// Where the code is typed.
    String ask() {
        return page("", form(""));
    }

    /// @param problem key of what is wrong
    /// @param typed what was written, to be mended and not to be written again
    String problem(String problem, String typed) {
        Html why = el("p", cls("problem"), attr("role", "alert"), text(words.of(problem)));
        return page("", all(why, form(typed)));
    }

    String gone() {
        return page("", el("p", attr("role", "status"), text(words.of("gone"))));
    }

    String found(String code, List<KeptLetter> letters) {
        return page(
                code,
                all(
                        el("ul", cls("letters"), all(letters.stream().map(this::letter))),
                        el(
                                "details",
                                el("summary", text(words.of("delete"))),
                                el("p", text(words.of("delete.sure"))),
                                post("/mine/delete", hidden("code", code), button("delete")))));
    }

    private Html form(String typed) {
        return post(
                "/mine",
                el("label", attr("for", "code"), text(words.of("code"))),
                el(
                        "input",
                        attr("id", "code"),
                        attr("name", "code"),
                        attr("value", typed),
                        attr("required", "required"),
                        attr("autocomplete", "off"),
                        attr("autocapitalize", "characters"),
                        attr("spellcheck", "false"),
                        attr("dir", "ltr"),
                        attr("aria-describedby", "form"),
                        attr("maxlength", "40")),
                el("p", attr("id", "form"), cls("quiet"), text(words.of("form"))),
                button("show"));
    }

    private Html button(String key) {
        return el("button", attr("type", "submit"), cls("primary"), text(words.of(key)));
    }

    private Html letter(KeptLetter kept) {
        var matter = kept.letter().matter();
        LocalDate left = LocalDate.ofInstant(kept.letter().at(), zone);
        var said =
                Map.of(
                        "day", words.day(left),
                        "place", place(kept.place()),
                        "until", words.day(kept.until()));
        String tag = kept.letter().language().tag();
        return el(
                "li",
                el("b", text(words.of("kind." + LetterKind.of(matter).word()))),
                el("p", cls("quiet"), text(words.of("left", said))),
                el(
                        "dl",
                        all(
                                LetterFields.of(matter).entrySet().stream()
                                        .map(it -> field(it.getKey(), it.getValue(), tag))),
                        LetterFields.person(matter)
                                .map(it -> consent(it, left))
                                .orElseGet(Html::nothing)));
    }

    private Html consent(Person person, LocalDate day) {
        String key = person.underFourteen() ? "consent.guardian" : "consent";
        String said = words.of(key, Map.of("text", person.consent(), "day", words.day(day)));
        return field("consent", said, words.language().tag());
    }

    private String place(PlaceId place) {
        return places.apply(place).map(it -> it.in(words.language())).orElse(place.value());
    }

    private Html field(String name, String value, String tag) {
        return el(
                "div",
                el("dt", text(words.of("field." + name))),
                el("dd", attr("lang", tag), attr("dir", "auto"), text(value)));
    }

    private Html post(String action, Html... parts) {
        return el(
                "form",
                attr("method", "post"),
                attr("action", action),
                hidden(Guard.FORM_FIELD, formSecret),
                hidden("lang", words.language().tag()),
                all(parts));
    }

    private static Html hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }

    private String page(String code, Html content) {
        return "<!doctype html>"
                + el(
                                "html",
                                attr("lang", words.language().tag()),
                                attr("dir", words.language().rightToLeft() ? "rtl" : "ltr"),
                                attr("data-theme", "auto"),
                                head(),
                                el("body", skip(), header(code), body(content)))
                        .write();
    }

    private Html head() {
        return el(
                "head",
                el("meta", attr("charset", "utf-8")),
                el(
                        "meta",
                        attr("name", "viewport"),
                        attr("content", "width=device-width, initial-scale=1")),
                el("meta", attr("name", "robots"), attr("content", "noindex")),
                el("title", text(words.of("title") + " · Wenlu")),
                style("/look/fonts.css"),
                style("/console/console.css"),
                style("/console/mine.css"),
                el("link", attr("rel", "icon"), attr("href", "/look/icon.svg")),
                el("script", attr("src", "/console/mine.js"), attr("defer", "defer")));
    }

    private static Html style(String address) {
        return el("link", attr("rel", "stylesheet"), attr("href", address));
    }

    private Html skip() {
        return el("a", cls("skip"), attr("href", "#main"), text(words.of("skip")));
    }

    private Html header(String code) {
        Html buttons = all(Arrays.stream(Language.values()).map(this::choice));
        Html choosing =
                code.isEmpty()
                        ? el("form", chooser("get"), buttons)
                        : el(
                                "form",
                                chooser("post"),
                                hidden(Guard.FORM_FIELD, formSecret),
                                hidden("code", code),
                                buttons);
        return el("header", el("span", cls("brand"), text("Wenlu")), choosing);
    }

    private Html chooser(String method) {
        return all(
                attr("id", "languages"),
                attr("method", method),
                attr("action", "/mine"),
                attr("aria-label", words.of("language")),
                cls("choice"));
    }

    private Html choice(Language it) {
        return el(
                "button",
                attr("type", "submit"),
                attr("name", "lang"),
                attr("value", it.tag()),
                attr("lang", it.tag()),
                attr("aria-pressed", Boolean.toString(it == words.language())),
                text(it.ownName()));
    }

    private Html body(Html content) {
        return el(
                "main",
                attr("id", "main"),
                cls("sign-in mine"),
                el(
                        "div",
                        el("h1", text(words.of("title"))),
                        el("p", cls("quiet"), text(words.of("about"))),
                        content));
    }
}
