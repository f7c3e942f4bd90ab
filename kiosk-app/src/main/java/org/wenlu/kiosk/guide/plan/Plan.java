package org.wenlu.kiosk.guide.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Point;
import org.wenlu.protocol.Language;

/// A plan of a service point, or the map of what lies around it.
///
/// @param example whether it shows no real place and only how a plan looks
/// @param here where the visitor stands
/// @param places all, with `here`
public record Plan(
        Extent extent,
        boolean example,
        PlanDrawing drawing,
        Place here,
        List<Place> places,
        List<Link> links) {
    public Plan {
        places = List.copyOf(places);
        links = List.copyOf(links);
    }

    /// How much a plan shows.
    public enum Extent {
        /// What is inside the service point.
        HALL,
        /// What can be reached on foot from it.
        AREA;

        /// As it is written in addresses of places, for example `area`.
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What no place of another plan is called, for example `area/metro`.
    public String address(Place place) {
        return extent.text() + "/" + place.id();
    }

    /// A place one may look for.
    ///
    /// @param at on the drawing
    public record Place(String id, Map<Language, String> names, Point at) {
        public Place {
            names = Map.copyOf(names);
        }
    }

    /// How one goes from a place to the next.
    public enum Manner {
        WALK,
        RAMP,
        LIFT,
        STEPS;

        boolean stepFree() {
            return this != STEPS;
        }
    }

    /// Two places with nothing between them, to be gone in both directions.
    public record Link(Place from, Place to, Manner manner) {
        double length() {
            return from.at().distance(to.at());
        }

        boolean touches(Place place) {
            return from.equals(place) || to.equals(place);
        }

        Place other(Place place) {
            return from.equals(place) ? to : from;
        }
    }
}
