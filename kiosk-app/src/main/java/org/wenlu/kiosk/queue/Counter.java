package org.wenlu.kiosk.queue;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;

/// A counter and the ticket it has called or serves.
///
/// @param services what it serves; empty means every service
public record Counter(
        CounterId id,
        boolean open,
        String clerk,
        List<ServiceId> services,
        Optional<TicketId> ticket) {
    public Counter {
        services = List.copyOf(services);
    }

    public boolean serves(ServiceId service) {
        return open && (services.isEmpty() || services.contains(service));
    }

    Counter with(Optional<TicketId> changed) {
        return new Counter(id, open, clerk, services, changed);
    }

    Counter closed() {
        return new Counter(id, false, clerk, services, ticket);
    }
}
