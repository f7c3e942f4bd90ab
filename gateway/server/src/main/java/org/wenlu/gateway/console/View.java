package org.wenlu.gateway.console;

import java.util.Optional;
import org.wenlu.gateway.access.Where;

/// What a page is about.
sealed interface View {
    record City() implements View {}

    record District(String id) implements View {}

    record Point(String id) implements View {}

    /// @param place service point and place, with the slash between
    record Kiosk(String point, String place) implements View {}

    /// Where the page is.
    default String address() {
        return switch (this) {
            case City _ -> "/";
            case District it -> "/districts/" + it.id();
            case Point it -> "/service-points/" + it.id();
            case Kiosk it ->
                    "/service-points/%s/places/%s"
                            .formatted(it.point(), it.place().substring(it.point().length() + 1));
        };
    }

    /// Where its changes come from.
    default String live() {
        return "/live" + (this instanceof City ? "" : address());
    }

    /// Where the records behind one of its figures are listed.
    default String behind(String figure) {
        return (this instanceof City ? "" : address()) + "/behind/" + figure;
    }

    /// The spot that it shows; empty when the fleet has none such.
    default Optional<Where> where(Scene scene) {
        return switch (this) {
            case City _ ->
                    Optional.of(new Where(Optional.empty(), Optional.empty(), Optional.empty()));
            case District it ->
                    scene.fleet().districts().stream()
                            .filter(district -> district.id().equals(it.id()))
                            .findFirst()
                            .map(district -> Where.district(district.id()));
            case Point it -> scene.point(it.id()).map(Scene.Point::where);
            case Kiosk it ->
                    scene.place(it.place())
                            .flatMap(_ -> scene.point(it.point()))
                            .map(Scene.Point::where);
        };
    }

    /// The part of a scene that it shows.
    default Scene of(Scene scene) {
        return switch (this) {
            case City _ -> scene;
            case District it -> scene.only(point -> point.district().id().equals(it.id()));
            case Point it -> scene.only(point -> point.id().equals(it.id()));
            case Kiosk it -> scene.only(point -> point.id().equals(it.point()));
        };
    }
}
