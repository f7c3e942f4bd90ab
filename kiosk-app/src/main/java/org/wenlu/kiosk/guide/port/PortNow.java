package org.wenlu.kiosk.guide.port;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.guide.port.Port.Passengers.Crossing;
import org.wenlu.kiosk.guide.port.Port.Passengers.Suspended;
import org.wenlu.kiosk.queue.Calendar;
import org.wenlu.kiosk.queue.OpenState;
import org.wenlu.protocol.record.Stamp;

/// What can be said of a port at a moment.
///
/// @param ask whether today's hours may be others, because it is a holiday for which the port
///   announces hours each time, or because nobody has announced yet which days are holidays
public record PortNow(State state, boolean ask) {
    private static final Duration SOON = Duration.ofMinutes(60);

    /// Whether passengers may cross. Times are of the port's zone.
    public sealed interface State {
        /// @param until exclusive; empty when it never closes
        record Open(Optional<LocalDateTime> until) implements State {}

        /// @param minutes until it closes, 1 to 60, rounded up
        record ClosesSoon(long minutes, LocalDateTime until) implements State {}

        /// @param opens empty when that is not within the next fortnight
        record Closed(Optional<LocalDateTime> opens) implements State {}

        /// @param since as the source gives it
        record NoPassengers(String since) implements State {}

        /// The device does not know what time it is.
        record NotKnown() implements State {}
    }

    /// @param holidays of the places whose holidays the port keeps
    public static PortNow of(Port port, Stamp now, ZoneId zone, List<Calendar> holidays) {
        return switch (port.hours()) {
            case Suspended(String since) -> new PortNow(new State.NoPassengers(since), false);
            case Crossing crossing -> of(crossing, now, zone, holidays);
        };
    }

    private static PortNow of(Crossing crossing, Stamp now, ZoneId zone, List<Calendar> holidays) {
        var local = LocalDateTime.ofInstant(now.at(), zone);
        return switch (crossing.hours().at(now, zone)) {
            case OpenState.NotKnown() -> new PortNow(new State.NotKnown(), false);
            case OpenState.Open(var until) ->
                    new PortNow(open(until, local), ask(crossing, local, holidays));
            case OpenState.Closed(var opens) ->
                    new PortNow(new State.Closed(opens), ask(crossing, local, holidays));
        };
    }

    private static State open(Optional<LocalDateTime> until, LocalDateTime local) {
        return until.filter(end -> !end.isAfter(local.plus(SOON)))
                .<State>map(end -> new State.ClosesSoon(minutes(local, end), end))
                .orElseGet(() -> new State.Open(until));
    }

    private static long minutes(LocalDateTime from, LocalDateTime until) {
        return Duration.between(from, until).plusSeconds(59).toMinutes();
    }

    /// Longer hours last into the night after a holiday.
    private static boolean ask(Crossing crossing, LocalDateTime local, List<Calendar> holidays) {
        if (crossing.announced().isEmpty()) {
            return false;
        }
        var evening = local.toLocalDate();
        var night = crossing.hours().open(local) ? evening : evening.minusDays(1);
        return holidays.stream()
                .anyMatch(
                        calendar ->
                                !calendar.knows(evening)
                                        || calendar.on(evening) == Calendar.Day.HOLIDAY
                                        || calendar.on(night) == Calendar.Day.HOLIDAY);
    }
}
