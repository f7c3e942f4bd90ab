package org.wenlu.kiosk.guide.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.guide.plan.Route.Step;

/// A plan is read as it is drawn; a wrong one names file, line and what would be right.
class PlanFileTest {
    private static final String SVG = "plans/hall.svg";
    private static final String YAML = "plans/hall.yaml";

    private final Map<String, String> files =
            new HashMap<>(
                    Map.of(
                            SVG,
                            """
                            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
                              <rect class="room" x="0" y="0" width="100" height="50"/>
                              <circle id="kiosk" cx="10" cy="10" r="2"/>
                              <circle id="exit" cx="40" cy="10" r="2"/>
                              <circle id="yard" cx="40" cy="45" r="2"/>
                            </svg>
                            """,
                            YAML,
                            """
                            here: kiosk
                            places:
                              - {id: kiosk, names: {zh-Hans: 机, zh-Hant: 機, en: Kiosk}}
                              - {id: exit, names: {zh-Hans: 口, zh-Hant: 口, en: Exit}}
                              - {id: yard, names: {zh-Hans: 院, zh-Hant: 院, en: Yard}}
                            ways:
                              - {from: kiosk, to: exit, by: steps}
                              - {from: kiosk, to: yard, by: ramp}
                              - {from: yard, to: exit, by: walk}
                            """));

    private Plan read() {
        return PlanFile.read(
                name ->
                        Optional.ofNullable(files.get(name))
                                .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Plan.Extent.HALL,
                "hall");
    }

    private void refused(String file, String right, String wrong, String message) {
        assertThat(files.get(file)).contains(right);
        files.put(file, files.get(file).replace(right, wrong));
        assertThatThrownBy(this::read)
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith(message);
    }

    private static Place place(Plan plan, String id) {
        return plan.places().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> names(Optional<Route> route) {
        return route.orElseThrow().steps().stream().map(Step::to).map(Place::id).toList();
    }

    @Test
    void theShortestWayIsGoneUnlessStepsAreToBeAvoided() {
        Plan plan = read();

        assertThat(names(Route.to(place(plan, "exit"), plan, false))).containsExactly("exit");
        assertThat(names(Route.to(place(plan, "exit"), plan, true)))
                .containsExactly("yard", "exit");
    }

    @Test
    void whereOnlyStepsLeadThereIsNoWayWithoutThem() {
        files.put(YAML, files.get(YAML).replace("by: ramp", "by: steps"));
        Plan plan = read();

        assertThat(Route.to(place(plan, "yard"), plan, true)).isEmpty();
    }

    @Test
    void aPlaceOfTheAreaIsNotThatOfTheHall() {
        Plan hall = read();
        Plan area =
                new Plan(
                        Plan.Extent.AREA,
                        false,
                        hall.drawing(),
                        hall.here(),
                        hall.places(),
                        hall.links());

        assertThat(hall.address(place(hall, "exit"))).isEqualTo("hall/exit");
        assertThat(area.address(place(area, "exit"))).isEqualTo("area/exit");
    }

    @Test
    void aPlaceIsNotDrawn() {
        refused(
                SVG,
                "\"exit\"",
                "\"door\"",
                YAML + ", line 4: plans/hall.svg has no circle 'exit'");
    }

    @Test
    void aWayLeadsNowhere() {
        refused(YAML, "to: yard", "to: moon", YAML + ", line 8: there is no place 'moon'");
    }

    @Test
    void aWayIsGoneByWhatNobodyKnows() {
        refused(YAML, "by: walk", "by: rope", YAML + ", line 9: 'rope' is no way to go; there are");
    }

    @Test
    void anElementCannotBeDrawn() {
        refused(SVG, "<rect class", "<image class", SVG + ", line 2: <image> cannot be drawn");
    }

    @Test
    void aNumberIsNone() {
        refused(
                SVG,
                "cx=\"40\" cy=\"10\"",
                "cx=\"40mm\" cy=\"10\"",
                SVG + ", line 4: cx is '40mm'");
    }

    @Test
    void aPlaceLiesOutside() {
        refused(SVG, "cy=\"45\"", "cy=\"451\"", SVG + ", line 5: 40.0, 451.0 lies outside");
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        refused(
                SVG,
                "<svg xmlns",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<svg xmlns",
                SVG + ", line 1: a plan has no document type");
    }

    @Test
    void theFileEndsTooSoon() {
        refused(SVG, "</svg>", "", SVG + ", line 7: this is not well-formed XML");
    }
}
