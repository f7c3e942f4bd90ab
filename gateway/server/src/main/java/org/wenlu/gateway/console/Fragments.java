package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlu.gateway.command.Commands;
import org.wenlu.gateway.presence.PlacePresence;

/// The parts of each page, in order.
final class Fragments {
    private static final int COMMANDS = 10;

    private final Journals journals;
    private final Commands commands;

    Fragments(Journals journals, Commands commands) {
        this.journals = journals;
        this.commands = commands;
    }

    /// @param visible what the user may see; the view takes its part of it
    List<Fragment> of(View view, Scene visible, Words words) {
        Scene scene = view.of(visible);
        var panels = new Panels(view, scene, words);
        var tables = new Tables(scene, words);
        Stream<Fragment> own =
                switch (view) {
                    case View.City _ ->
                            Stream.of(
                                    fragment("map", new CityMap(scene, words).html()),
                                    fragment("cards", panels.cards()),
                                    fragment("hours", panels.hours()),
                                    fragment("attention", tables.attention()),
                                    fragment("points", tables.servicePoints()));
                    case View.District _ ->
                            Stream.of(
                                    fragment("cards", panels.cards()),
                                    fragment("hours", panels.hours()),
                                    fragment("attention", tables.attention()),
                                    fragment("points", tables.servicePoints()));
                    case View.Point it ->
                            Stream.of(
                                    fragment("cards", panels.cards()),
                                    fragment("hours", panels.hours()),
                                    fragment(
                                            "kiosks",
                                            scene.point(it.id())
                                                    .map(tables::kiosks)
                                                    .orElse(Html.nothing())),
                                    fragment("services", tables.services()));
                    case View.Kiosk it -> kiosk(it, scene, words);
                };
        return Stream.concat(Stream.of(asOf(scene, words)), own).toList();
    }

    private Stream<Fragment> kiosk(View.Kiosk view, Scene scene, Words words) {
        return scene.place(view.place()).stream()
                .flatMap(place -> kiosk(view, place, scene, words));
    }

    private Stream<Fragment> kiosk(View.Kiosk view, PlacePresence place, Scene scene, Words words) {
        var panels = new KioskPanels(place, scene, words);
        var ordered = place.device().map(it -> commands.of(it, COMMANDS)).orElseGet(List::of);
        return Stream.of(
                fragment("state", panels.state()),
                fragment("hardware", panels.hardware()),
                fragment("journals", panels.journals(journals.of(view.place()))),
                fragment("commands", new CommandPanels(scene, words).list(ordered)));
    }

    private static Fragment asOf(Scene scene, Words words) {
        String time = words.time(scene.now());
        return fragment("as-of", el("span", text(words.of("as-of", Map.of("time", time)))));
    }

    private static Fragment fragment(String name, Html html) {
        return new Fragment(name, html.write());
    }
}
