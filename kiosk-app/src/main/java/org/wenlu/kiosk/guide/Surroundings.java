package org.wenlu.kiosk.guide;

import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.guide.covenant.Covenant;
import org.wenlu.kiosk.guide.directory.Directory;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.queue.Calendar;

/// What lies around a service point.
///
/// @param ports nearest first
/// @param plans at most one of each extent
/// @param events the next one first; those that are over may still be among them
public record Surroundings(
        List<Port> ports,
        Directory directory,
        List<HolidayCalendar> calendars,
        List<Plan> plans,
        List<Event> events,
        Covenant covenant) {
    public static final Surroundings NONE =
            new Surroundings(
                    List.of(), Directory.EMPTY, List.of(), List.of(), List.of(), Covenant.NONE);

    public Surroundings {
        ports = List.copyOf(ports);
        plans = List.copyOf(plans);
        events = List.copyOf(events);
        calendars = List.copyOf(calendars);
    }

    /// The public holidays of the places around.
    public List<Calendar> holidays() {
        return calendars.stream().map(HolidayCalendar::days).toList();
    }

    /// @return empty where nobody drew one
    public Optional<Plan> plan(Plan.Extent extent) {
        return plans.stream().filter(plan -> plan.extent() == extent).findFirst();
    }

    Optional<Calendar> calendar(String id) {
        return calendars.stream()
                .filter(calendar -> calendar.id().equals(id))
                .map(HolidayCalendar::days)
                .findFirst();
    }
}
