package org.wenlu.kiosk.screen.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.ServiceId;

/// What a visitor wants a number for.
///
/// @param priorityClass which visitors with priority they say they belong to
/// @param appointment when they are expected, after checking in with a code
/// @param further services that follow with the same number
public record Order(
        ServiceId service,
        Optional<String> priorityClass,
        Optional<Instant> appointment,
        List<ServiceId> further) {
    public Order {
        further = List.copyOf(further);
    }

    public static Order of(ServiceId service) {
        return new Order(service, Optional.empty(), Optional.empty(), List.of());
    }
}
