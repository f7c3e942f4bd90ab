package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.text;

import java.util.Locale;
import java.util.Map;
import org.wenlu.gateway.presence.PresenceState;

/// A state by shape and word; colour only comes on top.
final class StateMark {
    private StateMark() {}

    static String word(PresenceState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// The shape alone, for places where the word stands beside it.
    static Html shape(PresenceState state) {
        return el(
                "svg",
                cls("shape " + word(state)),
                attr("viewBox", "0 0 20 20"),
                attr("aria-hidden", "true"),
                figure(state));
    }

    private static Html figure(PresenceState state) {
        return switch (state) {
            case ONLINE -> all(disc(), stroke("M5.5 10.5 8.7 13.7 14.5 7"));
            case STALE -> all(disc(), stroke("M10 5v5.4l3.4 2"));
            case OFFLINE -> all(square(), stroke("M6.5 6.5l7 7M13.5 6.5l-7 7"));
            case UNKNOWN ->
                    all(ring(), stroke("M7.6 8a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.6M10 14v.2"));
            case MAINTENANCE -> all(diamond(), stroke("M7 10h6M10 7v6"));
        };
    }

    private static Html all(Html... parts) {
        return Html.all(parts);
    }

    private static Html disc() {
        return el("circle", attr("cx", "10"), attr("cy", "10"), attr("r", "9"), cls("body"));
    }

    private static Html ring() {
        return el("circle", attr("cx", "10"), attr("cy", "10"), attr("r", "8.2"), cls("outline"));
    }

    private static Html square() {
        return el(
                "rect",
                attr("x", "1.5"),
                attr("y", "1.5"),
                attr("width", "17"),
                attr("height", "17"),
                attr("rx", "3"),
                cls("body"));
    }

    private static Html diamond() {
        return el("path", attr("d", "M10 .8 19.2 10 10 19.2 .8 10z"), cls("body"));
    }

    private static Html stroke(String path) {
        return el("path", attr("d", path), cls("stroke"));
    }

    /// Shape, word and, unless all is well, since when.
    static Html of(PlaceState place, Scene scene, Words words) {
        String state = words.of("state." + word(place.state()));
        return el(
                "span",
                cls("state " + word(place.state())),
                shape(place.state()),
                el("span", text(state)),
                Html.when(
                        place.state() != PresenceState.UNKNOWN,
                        el("span", cls("since"), text(since(place, scene, words)))));
    }

    private static String since(PlaceState place, Scene scene, Words words) {
        return words.of("since", Map.of("time", words.since(place.since(), scene.now())));
    }
}
