package org.wenlu.kiosk.queue;

import java.time.LocalDateTime;
import java.util.Optional;

/// Whether something is open at a moment, in the time zone of its timetable.
public sealed interface OpenState {
    /// @param until exclusive; empty when it is always open
    record Open(Optional<LocalDateTime> until) implements OpenState {}

    /// @param opens empty when that is not within the next fortnight
    record Closed(Optional<LocalDateTime> opens) implements OpenState {}

    /// The device does not know what time it is.
    record NotKnown() implements OpenState {}
}
