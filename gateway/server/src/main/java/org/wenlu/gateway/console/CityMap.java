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

/// The ten districts as tiles where they lie, each with how many of its kiosks are in which state.
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
                el("ul", cls("tiles"), all(scene.fleet().districts().stream().map(this::tile))),
                legend());
    }

    private String count() {
        return words.of(
                "map.count",
                Map.of("points", scene.points().size(), "kiosks", scene.presences().size()));
    }

    private Html tile(Fleet.District district) {
        Scene here = new View.District(district.id()).of(scene);
        return el(
                "li",
                cls("c%d r%d".formatted(district.column(), district.row())),
                here.points().isEmpty() ? empty(district) : full(district, here));
    }

    private Html empty(Fleet.District district) {
        return el(
                "div",
                cls("tile empty"),
                name(district),
                el("span", cls("quiet"), text(words.of("map.empty"))));
    }

    private Html full(Fleet.District district, Scene here) {
        return link(
                "/districts/" + district.id(),
                "tile-" + district.id(),
                cls("tile" + (attention(here) ? " attention" : "")),
                name(district),
                el("span", cls("tile-states"), all(states(here))));
    }

    private static boolean attention(Scene here) {
        return here.presences().stream().map(PlaceState::of).anyMatch(PlaceState::needsAttention);
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
                                        el(
                                                "span",
                                                cls("unseen"),
                                                text(words.of("state." + StateMark.word(state)))),
                                        text(words.number(here.in(state)))));
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
                when(all.isEmpty(), el("li", text(words.of("map.none")))));
    }

    private Html legendEntry(PresenceState state) {
        return el(
                "li",
                StateMark.shape(state),
                el("b", text(words.number(scene.in(state)))),
                text(" " + words.of("state." + StateMark.word(state))));
    }
}
