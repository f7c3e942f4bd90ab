package org.wenlu.kiosk.guide.port;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.Timetable;
import org.wenlu.protocol.Language;

/// Where people cross between Shenzhen and Hong Kong. A port has a name on each side.
///
/// @param across its name on the Hong Kong side; empty where the source names none
/// @param hours for passengers
/// @param sourceAsOf the date that the source of the hours speaks for, or `undated`
/// @param gettingThere empty where one has to ask
public record Port(
        String id,
        Map<Language, String> names,
        Map<Language, String> across,
        Passengers hours,
        String sourceAsOf,
        Map<Language, String> gettingThere) {
    public Port {
        names = Map.copyOf(names);
        across = Map.copyOf(across);
        gettingThere = Map.copyOf(gettingThere);
    }

    /// When passengers may cross.
    public sealed interface Passengers {
        /// @param announced what the hours become on holidays that are announced each time
        record Crossing(Timetable hours, Optional<Longer> announced) implements Passengers {}

        /// @param since as the source gives it, for example `2020-01`
        record Suspended(String since) implements Passengers {}
    }

    /// Longer hours on announced holidays.
    ///
    /// @param until on the next day; empty for 24 hours
    public record Longer(Optional<LocalTime> until) {}
}
