package org.wenlu.kiosk.screen.places;

import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Place;

/// The number of a place on a plan; where the visitor stands has none.
final class Numbers {
    private Numbers() {}

    static String of(Plan plan, Place place) {
        var others = plan.places().stream().filter(it -> !it.equals(plan.here())).toList();
        return String.valueOf(others.indexOf(place) + 1);
    }
}
