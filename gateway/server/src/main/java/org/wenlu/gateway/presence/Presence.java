package org.wenlu.gateway.presence;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.Status;

/// Whether devices are there. Safe for use by several threads; listeners are called on the thread
/// that noticed the change and must be quick.
public interface Presence {
    /// What is known of the device at a place; [PresenceState#UNKNOWN] when nothing is.
    PlacePresence of(PlaceId place);

    /// All places of the fleet, ordered by their identity.
    List<PlacePresence> all();

    /// Called with every place whose state or status has changed, until the returned handle is
    /// closed.
    Listening listen(Consumer<PlacePresence> listener);

    void born(Birth birth, Instant heard);

    /// A birth that a broker had kept: what it says of the device is noted, but it is no sign of
    /// life.
    void remembered(Birth birth);

    void reported(Status status, Instant heard);

    /// Ignored when it speaks of an earlier connection than the one that is known.
    void ended(Death death, Instant heard);

    /// A journal message counts as a sign of life.
    void active(DeviceId device, Instant heard);

    /// Judges silence again and writes down what has changed; called every second or so.
    void judge();

    /// Ends a listening.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
