package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.text;
import static org.wenlu.gateway.console.Html.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wenlu.protocol.Language;

/// The pages themselves.
final class Pages {
    private final Layout layout;
    private final Words words;

    Pages(Layout layout) {
        this.layout = layout;
        this.words = layout.words();
    }

    /// A page that stays up to date by itself.
    String live(View view, Scene visible, List<Fragment> fragments) {
        String kind = view.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return layout.page(
                title(view, visible),
                el(
                        "main",
                        attr("id", "main"),
                        cls("live " + kind),
                        attr("hx-ext", "sse"),
                        attr("sse-connect", view.live()),
                        heading(view, visible),
                        all(fragments.stream().skip(1).map(Pages::section)),
                        orders(view),
                        lost(fragments.getFirst())));
    }

    /// What a user with the role can tell a kiosk.
    private Html orders(View view) {
        boolean may = layout.user().filter(it -> it.may(CommandRoutes.ROLE)).isPresent();
        return view instanceof View.Kiosk it && may
                ? CommandPanels.orders(it, layout)
                : Html.nothing();
    }

    private Html lost(Fragment asOf) {
        return el(
                "p",
                cls("live-state"),
                el("span", cls("is-live"), text(words.of("live"))),
                el("span", cls("is-lost"), attr("role", "status"), text(words.of("live.lost"))),
                new Raw(asOf).element("span"));
    }

    private static Html section(Fragment fragment) {
        return new Raw(fragment).element("section");
    }

    private String title(View view, Scene scene) {
        Language language = words.language();
        return switch (view) {
            case View.City _ -> words.of("city");
            case View.District it ->
                    scene.fleet().districts().stream()
                            .filter(district -> district.id().equals(it.id()))
                            .findFirst()
                            .map(district -> district.names().in(language))
                            .orElse(it.id());
            case View.Point it -> point(scene, it.id());
            case View.Kiosk it ->
                    point(scene, it.point()) + " " + it.place().substring(it.point().length() + 1);
        };
    }

    private String point(Scene scene, String id) {
        return scene.point(id).map(it -> it.servicePoint().names().in(words.language())).orElse(id);
    }

    private Html heading(View view, Scene scene) {
        return el(
                "div",
                cls("heading"),
                el("nav", attr("aria-label", words.of("path")), all(path(view, scene))),
                el("h1", text(title(view, scene))),
                other(view, scene));
    }

    private Html other(View view, Scene scene) {
        Language other = words.language().chinese() ? Language.EN : Language.ZH_HANS;
        return view instanceof View.Point it
                ? scene.point(it.id())
                        .map(
                                point ->
                                        el(
                                                "p",
                                                cls("quiet"),
                                                attr("lang", other.tag()),
                                                text(point.servicePoint().names().in(other))))
                        .orElse(Html.nothing())
                : Html.nothing();
    }

    private List<Html> path(View view, Scene scene) {
        List<View> above = new ArrayList<>();
        switch (view) {
            case View.City _ -> {}
            case View.District _ -> above.add(new View.City());
            case View.Point it -> district(scene, it.id(), above);
            case View.Kiosk it -> {
                district(scene, it.point(), above);
                above.add(new View.Point(it.point()));
            }
        }
        return above.stream()
                .map(it -> link(it.address(), "up-" + above.indexOf(it), text(title(it, scene))))
                .toList();
    }

    private static void district(Scene scene, String point, List<View> above) {
        above.add(new View.City());
        scene.point(point).ifPresent(it -> above.add(new View.District(it.district().id())));
    }

    String signIn(Optional<String> problem, String name) {
        return layout.page(
                words.of("sign-in"),
                el(
                        "main",
                        attr("id", "main"),
                        cls("sign-in"),
                        el(
                                "form",
                                attr("method", "post"),
                                attr("action", "/sign-in"),
                                el("h1", text(words.of("sign-in.title"))),
                                el("p", cls("quiet"), text(words.of("sign-in.about"))),
                                problem.map(
                                                it ->
                                                        el(
                                                                "p",
                                                                cls("problem"),
                                                                attr("role", "alert"),
                                                                text(words.of(it))))
                                        .orElse(Html.nothing()),
                                layout.secret(),
                                field("name", "text", "username", name),
                                field("password", "password", "current-password", ""),
                                el(
                                        "button",
                                        cls("primary"),
                                        attr("type", "submit"),
                                        text(words.of("sign-in"))))));
    }

    private Html field(String name, String type, String complete, String value) {
        return all(
                el("label", attr("for", name), text(words.of("sign-in." + name))),
                el(
                        "input",
                        attr("id", name),
                        attr("name", name),
                        attr("type", type),
                        attr("autocomplete", complete),
                        attr("required", "required"),
                        attr("value", value),
                        when(
                                name.equals("name") && value.isEmpty(),
                                attr("autofocus", "autofocus"))));
    }

    /// What went wrong and the way back.
    String problem(String key) {
        return layout.page(
                words.of(key),
                el(
                        "main",
                        attr("id", "main"),
                        cls("problem-page"),
                        el("h1", text(words.of(key))),
                        el("p", text(words.of(key + ".advice"))),
                        link("/", "back", cls("primary"), text(words.of("back")))));
    }

    /// A page that is read once: a list or a record.
    String still(String title, View up, Scene scene, Html content) {
        List<Html> above = new ArrayList<>(path(up, scene));
        above.add(link(up.address(), "up-here", text(title(up, scene))));
        return layout.page(
                title,
                el(
                        "main",
                        attr("id", "main"),
                        cls("still"),
                        el(
                                "div",
                                cls("heading"),
                                el("nav", attr("aria-label", words.of("path")), all(above)),
                                el("h1", text(title))),
                        content));
    }

    /// A fragment that was already written.
    private record Raw(Fragment fragment) {
        Html element(String name) {
            return el(
                    name,
                    attr("id", fragment.name()),
                    attr("sse-swap", fragment.name()),
                    new Html.Written(fragment.html()));
        }
    }
}
