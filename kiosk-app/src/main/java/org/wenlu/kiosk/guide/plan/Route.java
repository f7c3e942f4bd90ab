package org.wenlu.kiosk.guide.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.wenlu.kiosk.guide.plan.Plan.Link;
import org.wenlu.kiosk.guide.plan.Plan.Manner;
import org.wenlu.kiosk.guide.plan.Plan.Place;

/// The shortest way from where the visitor stands to a place.
public record Route(List<Step> steps) {
    public Route {
        steps = List.copyOf(steps);
    }

    /// From the place before to `to`.
    public record Step(Manner manner, Place to) {}

    private record Reached(Place at, double length, List<Step> steps) {
        Reached by(Link link) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(new Step(link.manner(), link.other(at)));
            return new Reached(link.other(at), length + link.length(), longer);
        }
    }

    /// @param stepFree whether only ways without steps are gone
    /// @return empty when there is no such way
    public static Optional<Route> to(Place goal, Plan plan, boolean stepFree) {
        var next = new PriorityQueue<>(Comparator.comparingDouble(Reached::length));
        next.add(new Reached(plan.here(), 0, List.of()));
        Set<Place> done = new HashSet<>();
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            if (reached.at().equals(goal)) {
                return Optional.of(new Route(reached.steps()));
            }
            if (done.add(reached.at())) {
                plan.links().stream()
                        .filter(link -> link.touches(reached.at()))
                        .filter(link -> !stepFree || link.manner().stepFree())
                        .forEach(link -> next.add(reached.by(link)));
            }
        }
        return Optional.empty();
    }
}
