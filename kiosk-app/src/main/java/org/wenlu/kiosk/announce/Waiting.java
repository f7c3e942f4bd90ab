package org.wenlu.kiosk.announce;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.wenlu.protocol.identity.TicketId;

/// Calls that are still to be said, in their order. Times are those of a clock that only goes
/// forward. For one thread.
final class Waiting {
    private final Duration late;
    private final Map<TicketId, Since> calls = new LinkedHashMap<>();

    private record Since(Call call, Duration time) {}

    /// @param late age from which a call is not said any more
    Waiting(Duration late) {
        this.late = late;
    }

    /// A further call of a ticket that waits takes the place of the one before.
    void add(Call call, Duration now) {
        calls.put(call.ticket(), new Since(call, now));
    }

    void dropUnless(Predicate<TicketId> wanted) {
        calls.keySet().removeIf(wanted.negate());
    }

    /// The next call that is not too old; it waits no longer.
    Optional<Call> next(Duration now) {
        calls.values().removeIf(it -> now.minus(it.time()).compareTo(late) >= 0);
        Optional<Call> first = calls.values().stream().findFirst().map(Since::call);
        first.ifPresent(it -> calls.remove(it.ticket()));
        return first;
    }
}
