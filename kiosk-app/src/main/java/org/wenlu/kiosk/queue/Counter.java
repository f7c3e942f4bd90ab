package org.wenlu.kiosk.queue;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;

/// A counter and the ticket it has called or serves.
///
/// @param services what it serves; empty means every service
/// @param alarm raised there and not over yet
public record Counter(
        CounterId id,
        boolean open,
        String clerk,
        List<ServiceId> services,
        Optional<TicketId> ticket,
        Optional<Alarm> alarm) {
    public Counter {
        services = List.copyOf(services);
    }

    /// A counter where all is well.
    public Counter(
            CounterId id,
            boolean open,
            String clerk,
            List<ServiceId> services,
            Optional<TicketId> ticket) {
        this(id, open, clerk, services, ticket, Optional.empty());
    }

    public boolean serves(ServiceId service) {
        return open && (services.isEmpty() || services.contains(service));
    }

    Counter with(Optional<TicketId> changed) {
        return new Counter(id, open, clerk, services, changed, alarm);
    }

    Counter alarmed(Optional<Alarm> changed) {
        return new Counter(id, open, clerk, services, ticket, changed);
    }

    /// Somebody works there, for these services.
    Counter openedBy(String who, List<ServiceId> serving) {
        return new Counter(id, true, who, serving, ticket, alarm);
    }

    Counter closed() {
        return new Counter(id, false, clerk, services, ticket, alarm);
    }
}
