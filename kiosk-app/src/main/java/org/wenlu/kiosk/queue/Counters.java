package org.wenlu.kiosk.queue;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.CounterClosed;
import org.wenlu.protocol.record.Happening.CounterOpened;

/// Opening and closing counters.
public final class Counters {
    private final Site site;

    public Counters(Site site) {
        this.site = site;
    }

    /// Opens a counter, or changes clerk and services of an open one.
    public Decision open(CounterId id, String clerk, List<ServiceId> services) {
        return site.counters().contains(id)
                ? Decision.noted(new CounterOpened(id, clerk, services))
                : Decision.of(new Outcome.CounterUnknown());
    }

    /// Closes a counter; one with a ticket must close the ticket first.
    public Decision close(Hall hall, CounterId id) {
        if (!site.counters().contains(id)) {
            return Decision.of(new Outcome.CounterUnknown());
        }
        Optional<Counter> counter = hall.counter(id).filter(Counter::open);
        if (counter.isEmpty()) {
            return Decision.noted();
        }
        return counter.get()
                .ticket()
                .map(ticket -> Decision.of(new Outcome.StillOpen(ticket)))
                .orElseGet(() -> Decision.noted(new CounterClosed(id)));
    }
}
