package org.wenlu.kiosk.appointment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;

/// Somebody is expected for a service. Times are local at the service point.
///
/// @param code hash of the code, never the code itself
/// @param at when they are expected
/// @param opens from when on they can check in
/// @param closes from when on they cannot any more
public record Appointment(
        String code,
        ServiceId service,
        LocalDateTime at,
        LocalDateTime opens,
        LocalDateTime closes) {

    /// Where a time lies.
    public enum Window {
        EARLY,
        OPEN,
        LATE
    }

    public Window window(LocalDateTime now) {
        if (now.isBefore(opens)) {
            return Window.EARLY;
        }
        return now.isBefore(closes) ? Window.OPEN : Window.LATE;
    }

    /// The ticket of this appointment: always the same, so that whoever checks in twice has one.
    public TicketId ticket() {
        String name = "%s %s %s".formatted(code, service, at);
        return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
