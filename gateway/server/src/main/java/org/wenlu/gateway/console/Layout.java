package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.text;
import static org.wenlu.gateway.console.Html.when;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.User;
import org.wenlu.protocol.Language;

/// What every page has around it.
///
/// @param formSecret for the hidden field of the page's forms
/// @param letters whether there is a page of what people left
/// @param here the page's own address, to come back to
record Layout(
        Words words,
        String theme,
        String formSecret,
        String here,
        Optional<User> user,
        boolean letters) {

    String page(String title, Html main) {
        return "<!doctype html>"
                + el(
                                "html",
                                attr("lang", words.language().tag()),
                                attr("data-theme", theme),
                                head(title),
                                el("body", skip(), header(), main))
                        .write();
    }

    private Html head(String title) {
        return el(
                "head",
                el("meta", attr("charset", "utf-8")),
                el(
                        "meta",
                        attr("name", "viewport"),
                        attr("content", "width=device-width, initial-scale=1")),
                el("meta", attr("name", "htmx-config"), attr("content", htmx())),
                el("title", text(title + " · " + words.of("product"))),
                el("link", attr("rel", "stylesheet"), attr("href", "/look/fonts.css")),
                el("link", attr("rel", "stylesheet"), attr("href", "/console/console.css")),
                el("link", attr("rel", "icon"), attr("href", "/look/icon.svg")),
                script("/look/htmx.min.js"),
                script("/look/htmx-sse.min.js"),
                script("/console/console.js"));
    }

    private static String htmx() {
        return "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"historyCacheSize\":0}";
    }

    private static Html script(String address) {
        return el("script", attr("src", address), attr("defer", "defer"));
    }

    private Html skip() {
        return el("a", cls("skip"), attr("href", "#main"), text(words.of("skip")));
    }

    private Html header() {
        return el(
                "header",
                link("/", "home", cls("brand"), text(words.of("product"))),
                el("span", cls("grow")),
                when(
                        letters && user.isPresent(),
                        link("/letters", "letters", cls("who"), text(words.of("letters.title")))),
                user.map(this::who).orElse(Html.nothing()),
                languages(),
                themes(),
                when(user.isPresent(), signOut()));
    }

    private Html who(User it) {
        return el(
                "span",
                cls("who"),
                el("b", text(it.name())),
                text(" · " + words.of("role." + it.highestRole().name().toLowerCase(Locale.ROOT))));
    }

    private Html languages() {
        return el(
                "form",
                attr("method", "post"),
                attr("action", "/preferences"),
                attr("aria-label", words.of("language")),
                cls("choice"),
                secret(),
                all(
                        Stream.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN)
                                .map(
                                        it ->
                                                choice(
                                                        "language",
                                                        it.tag(),
                                                        it.ownName(),
                                                        it == words.language()))));
    }

    private Html themes() {
        return el(
                "form",
                attr("method", "post"),
                attr("action", "/preferences"),
                attr("aria-label", words.of("theme")),
                cls("choice"),
                secret(),
                all(
                        Stream.of("light", "dark")
                                .map(
                                        it ->
                                                choice(
                                                        "theme",
                                                        it,
                                                        words.of("theme." + it),
                                                        it.equals(theme)))));
    }

    private static Html choice(String name, String value, String label, boolean chosen) {
        return el(
                "button",
                attr("type", "submit"),
                attr("name", name),
                attr("value", value),
                attr("id", name + "-" + value),
                attr("aria-pressed", Boolean.toString(chosen)),
                name.equals("language") ? attr("lang", value) : Html.nothing(),
                text(label));
    }

    private Html signOut() {
        return el(
                "form",
                attr("method", "post"),
                attr("action", "/sign-out"),
                cls("choice"),
                secret(),
                el(
                        "button",
                        attr("type", "submit"),
                        attr("id", "sign-out"),
                        text(words.of("sign-out"))));
    }

    /// The hidden fields that every form carries.
    Html secret() {
        return all(hidden(Guard.FORM_FIELD, formSecret), hidden("back", here));
    }

    private static Html hidden(String name, String value) {
        return el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
    }
}
