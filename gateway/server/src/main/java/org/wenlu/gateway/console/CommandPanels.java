package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wenlu.gateway.command.Ordered;
import org.wenlu.protocol.message.CommandKind;

/// What a kiosk was told and what became of it, and the keys that tell it more.
final class CommandPanels {
    private final Scene scene;
    private final Words words;

    CommandPanels(Scene scene, Words words) {
        this.scene = scene;
        this.words = words;
    }

    Html list(List<Ordered> commands) {
        Set<String> columns = Set.of("command", "command-state", "who", "command-at");
        return all(
                el("h2", text(words.of("commands.title"))),
                commands.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("commands.none")))
                        : new Tables(scene, words)
                                .table(
                                        "commands",
                                        columns,
                                        List.of("command", "command-state", "who", "command-at"),
                                        commands.stream().map(this::row)));
    }

    private Html row(Ordered it) {
        String state =
                words.of("command-state." + it.state().name().toLowerCase(Locale.ROOT))
                        + (it.reason().isEmpty()
                                ? ""
                                : ": " + words.token("command-reason", it.reason()));
        return el(
                "tr",
                el("th", attr("scope", "row"), text(words.token("command", it.command().kind()))),
                el("td", text(state)),
                el("td", text(it.who())),
                el("td", text(words.since(it.at(), scene.now()))));
    }

    static Html orders(View.Kiosk kiosk, Layout layout) {
        Words words = layout.words();
        return el(
                "section",
                attr("id", "orders"),
                el("h2", text(words.of("orders.title"))),
                el("p", cls("quiet"), text(words.of("orders.about"))),
                el(
                        "form",
                        attr("method", "post"),
                        attr("action", kiosk.address() + "/commands"),
                        layout.secret(),
                        all(Arrays.stream(CommandKind.values()).map(it -> key(it, words)))));
    }

    private static Html key(CommandKind kind, Words words) {
        return el(
                "button",
                attr("type", "submit"),
                attr("name", "kind"),
                attr("value", kind.word()),
                attr("id", "order-" + kind.word()),
                text(words.of("command." + kind.word())));
    }
}
