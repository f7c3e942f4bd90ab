package org.wenlu.kiosk.floor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.RequestId;

/// A staff alarm that is not over.
///
/// @param counter where colleagues are needed
/// @param clerk who raised it
record AlarmView(RequestId alarm, CounterId counter, String clerk, Instant raisedAt) {
    /// The first one first.
    static List<AlarmView> of(Hall hall) {
        return hall.counters().values().stream()
                .flatMap(AlarmView::of)
                .sorted(Comparator.comparing(AlarmView::raisedAt))
                .toList();
    }

    private static Stream<AlarmView> of(Counter counter) {
        return counter.alarm().stream()
                .map(it -> new AlarmView(it.id(), counter.id(), it.clerk(), it.raisedAt()));
    }
}
