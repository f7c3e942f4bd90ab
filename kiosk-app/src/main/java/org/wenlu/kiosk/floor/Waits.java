package org.wenlu.kiosk.floor;

import java.util.Optional;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.WaitEstimate;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.WaitRange;

/// How long somebody who came now would wait for a service, as far as it can be said honestly.
@FunctionalInterface
public interface Waits {
    Optional<WaitRange> range(Hall hall, ServiceId service);

    /// What a visitor without priority would be told at the kiosk.
    static Waits of(WaitEstimate estimate) {
        return (hall, service) -> estimate.range(hall, service);
    }
}
