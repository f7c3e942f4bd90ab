package org.wenlu.kiosk.guide.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.kiosk.guide.plan.Plan.Extent;
import org.wenlu.kiosk.guide.plan.Plan.Link;
import org.wenlu.kiosk.guide.plan.Plan.Manner;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Point;

/// Reads `plans/<id>.yaml` with the drawing `plans/<id>.svg`.
///
/// @param here the id of the place where the kiosk stands
public record PlanFile(Optional<Boolean> example, String here, List<Entry> places, List<Way> ways) {
    record Entry(String id, Map<String, String> names) {}

    /// @param by walk, ramp, lift or steps
    record Way(String from, String to, String by) {}

    public static Plan read(Source source, Extent extent, String id) {
        String drawing = "plans/" + id + ".svg";
        SvgFile.Read svg = SvgFile.read(drawing, source.text(drawing));
        return plan(extent, source.yaml("plans/" + id + ".yaml", PlanFile.class), drawing, svg);
    }

    private static Plan plan(
            Extent extent, YamlFile<PlanFile> file, String drawing, SvgFile.Read svg) {
        PlanFile plan = file.value();
        file.something("places", plan.places());
        file.once("places", plan.places().stream().map(Entry::id).toList());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < plan.places().size(); i++) {
            Entry entry = plan.places().get(i);
            String at = "/places/" + i;
            Point point = svg.places().get(entry.id());
            if (point == null) {
                throw file.wrong(
                        at,
                        "%s has no circle '%s'; it has %s"
                                .formatted(drawing, entry.id(), svg.places().keySet()));
            }
            places.add(new Place(entry.id(), file.names(at + "/names", entry.names()), point));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < plan.ways().size(); i++) {
            links.add(link(file, "/ways/" + i, plan.ways().get(i), places));
        }
        return new Plan(
                extent,
                plan.example().orElse(false),
                svg.drawing(),
                place(file, "/here", plan.here(), places),
                places,
                links);
    }

    private static Link link(YamlFile<PlanFile> file, String at, Way way, List<Place> places) {
        return new Link(
                place(file, at + "/from", way.from(), places),
                place(file, at + "/to", way.to(), places),
                manner(file, at + "/by", way.by()));
    }

    private static Place place(
            YamlFile<PlanFile> file, String pointer, String id, List<Place> places) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                file.wrong(
                                        pointer,
                                        "there is no place '%s'; there are %s"
                                                .formatted(
                                                        id,
                                                        places.stream().map(Place::id).toList())));
    }

    private static Manner manner(YamlFile<PlanFile> file, String pointer, String by) {
        for (Manner manner : Manner.values()) {
            if (manner.name().toLowerCase(Locale.ROOT).equals(by)) {
                return manner;
            }
        }
        throw file.wrong(
                pointer, "'%s' is no way to go; there are walk, ramp, lift, steps".formatted(by));
    }
}
