package org.wenlu.kiosk.queue;

import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.AlarmEnded;
import org.wenlu.protocol.record.Happening.AlarmRaised;
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

    /// Raises the alarm at a counter, once until it is over.
    public Decision alarm(Hall hall, RequestId alarm, CounterId id, String clerk) {
        return hall.counter(id)
                .filter(Counter::open)
                .map(
                        counter ->
                                counter.alarm().isPresent()
                                        ? Decision.noted()
                                        : Decision.noted(new AlarmRaised(alarm, id, clerk)))
                .orElseGet(() -> Decision.of(new Outcome.CounterNotOpen()));
    }

    /// Somebody at any counter says that an alarm is over. One that is over already stays so.
    public Decision quiet(Hall hall, RequestId alarm, CounterId at, String clerk) {
        boolean on =
                hall.counters().values().stream()
                        .flatMap(counter -> counter.alarm().stream())
                        .anyMatch(it -> it.id().equals(alarm));
        return on ? Decision.noted(new AlarmEnded(alarm, at, clerk)) : Decision.noted();
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
