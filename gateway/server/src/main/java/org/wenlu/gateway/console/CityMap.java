package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.link;
import static org.wenlu.gateway.console.Html.text;
import static org.wenlu.gateway.console.Html.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.Language;

/// A schematic map of the ten districts, each with how many of its kiosks are in which state.
final class CityMap {
    private final Scene scene;
    private final Words words;

    CityMap(Scene scene, Words words) {
        this.scene = scene;
        this.words = words;
    }

    Html html() {
        return all(
                el(
                        "div",
                        cls("map-head"),
                        el("h2", text(words.of("map.title"))),
                        el("p", cls("quiet"), text(count()))),
                el("div", cls("map"), land(), labels()),
                legend());
    }

    private String count() {
        return words.of(
                "map.count",
                Map.of("points", scene.points().size(), "kiosks", scene.presences().size()));
    }

    private Html land() {
        return el(
                "svg",
                cls("land"),
                attr("viewBox", "0 0 640 384"),
                attr("aria-hidden", "true"),
                all(scene.fleet().districts().stream().map(this::area)));
    }

    /// The area is for the pointer; the label is the link for everybody.
    private Html area(Fleet.District district) {
        Scene here = here(district);
        Html shape = el("polygon", cls("area " + kind(here)), attr("points", district.outline()));
        return here.points().isEmpty()
                ? shape
                : el(
                        "a",
                        attr("href", new View.District(district.id()).address()),
                        attr("tabindex", "-1"),
                        shape);
    }

    private Html labels() {
        return el("ul", cls("labels"), all(scene.fleet().districts().stream().map(this::label)));
    }

    private Html label(Fleet.District district) {
        Scene here = here(district);
        return el(
                "li",
                cls("label at-" + district.id()),
                here.points().isEmpty() ? empty(district) : full(district, here));
    }

    private Html empty(Fleet.District district) {
        return el(
                "div",
                cls("district"),
                name(district),
                el("span", cls("why"), text(words.of(reason(district)))));
    }

    private Html full(Fleet.District district, Scene here) {
        return link(
                new View.District(district.id()).address(),
                "district-" + district.id(),
                cls("district"),
                name(district),
                el("span", cls("states"), all(states(here))));
    }

    private Scene here(Fleet.District district) {
        return new View.District(district.id()).of(scene);
    }

    private static String kind(Scene here) {
        if (here.points().isEmpty()) {
            return "empty";
        }
        return attention(here) ? "attention" : "served";
    }

    private static boolean attention(Scene here) {
        return here.presences().stream().map(PlaceState::of).anyMatch(PlaceState::needsAttention);
    }

    /// Why a district shows nothing: it has no service point, or none that the reader may see.
    private static String reason(Fleet.District district) {
        return hasPoints(district) ? "map.elsewhere" : "map.empty";
    }

    private static boolean hasPoints(Fleet.District district) {
        return district.blocks().stream().anyMatch(block -> !block.servicePoints().isEmpty());
    }

    private Html name(Fleet.District district) {
        Language own = words.language();
        Language other = own.chinese() ? Language.EN : Language.ZH_HANS;
        return all(
                el("b", text(district.names().in(own))),
                el(
                        "span",
                        cls("other"),
                        attr("lang", other.tag()),
                        text(district.names().in(other))));
    }

    private Stream<Html> states(Scene here) {
        return worstFirst()
                .filter(state -> here.in(state) > 0)
                .map(
                        state ->
                                el(
                                        "span",
                                        cls("count"),
                                        StateMark.shape(state),
                                        el("b", text(words.number(here.in(state)))),
                                        text(" " + words.of("state." + StateMark.word(state)))));
    }

    private static Stream<PresenceState> worstFirst() {
        return Arrays.stream(PresenceState.values())
                .sorted((one, other) -> PlaceState.gravity(other) - PlaceState.gravity(one));
    }

    private Html legend() {
        List<PlacePresence> all = scene.presences();
        return el(
                "ul",
                cls("legend"),
                all(worstFirst().map(this::legendEntry)),
                emptyEntry("map.empty", false),
                emptyEntry("map.elsewhere", true),
                when(all.isEmpty(), el("li", text(words.of("map.none")))));
    }

    private Html legendEntry(PresenceState state) {
        return el(
                "li",
                StateMark.shape(state),
                el("b", text(words.number(scene.in(state)))),
                text(" " + words.of("state." + StateMark.word(state))));
    }

    private Html emptyEntry(String key, boolean elsewhere) {
        long n =
                scene.fleet().districts().stream()
                        .filter(it -> here(it).points().isEmpty() && hasPoints(it) == elsewhere)
                        .count();
        return when(
                n > 0,
                el(
                        "li",
                        el("span", cls("swatch")),
                        el("b", text(words.number(n))),
                        text(" " + words.of(key))));
    }
}
