package org.wenlu.gateway.presence;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.Status;

/// What is stored of a device; its state is judged from this and the time.
///
/// @param boot and `connection` name the latest connection that is known; 0 when only its journal
///   was heard
/// @param heard the last sign of life, [#NEVER] when there was none
/// @param ended when that connection ended, if it did
record Facts(
        DeviceId device,
        long boot,
        long connection,
        Instant heard,
        Optional<Instant> ended,
        boolean planned,
        PresenceState state,
        Instant since,
        Optional<Birth> birth,
        Optional<Status> status) {

    static final Instant NEVER = Instant.EPOCH;

    static Facts first(DeviceId device, Instant now) {
        return new Facts(
                device,
                0,
                0,
                NEVER,
                Optional.empty(),
                false,
                PresenceState.UNKNOWN,
                now,
                Optional.empty(),
                Optional.empty());
    }

    Optional<Instant> lastHeard() {
        return heard.equals(NEVER) ? Optional.empty() : Optional.of(heard);
    }

    Facts remembered(Birth birth) {
        return born(birth, heard);
    }

    Facts born(Birth birth, Instant at) {
        if (earlier(birth.boot(), birth.connection())) {
            return this;
        }
        boolean same = birth.boot() == boot && birth.connection() == connection;
        return new Facts(
                device,
                birth.boot(),
                birth.connection(),
                later(at),
                same ? ended : Optional.empty(),
                same && planned,
                state,
                since,
                Optional.of(birth),
                status);
    }

    Facts reported(Status status, Instant at) {
        if (earlier(status.boot(), status.connection())) {
            return this;
        }
        boolean same = status.boot() == boot && status.connection() == connection;
        return new Facts(
                device,
                status.boot(),
                status.connection(),
                later(at),
                same ? ended : Optional.empty(),
                same && planned,
                state,
                since,
                birth,
                Optional.of(status));
    }

    Facts active(Instant at) {
        return new Facts(
                device, boot, connection, later(at), ended, planned, state, since, birth, status);
    }

    Facts ended(Death death, Instant at) {
        if (earlier(death.boot(), death.connection())) {
            return this;
        }
        return new Facts(
                device,
                death.boot(),
                death.connection(),
                heard,
                Optional.of(at),
                death.planned(),
                state,
                since,
                birth,
                status);
    }

    Facts judged(PresenceState now, Instant at) {
        return now == state
                ? this
                : new Facts(
                        device, boot, connection, heard, ended, planned, now, at, birth, status);
    }

    /// Two threads hear; the one that is late must not turn the time back.
    private Instant later(Instant at) {
        return at.isAfter(heard) ? at : heard;
    }

    private boolean earlier(long otherBoot, long otherConnection) {
        return otherBoot < boot || (otherBoot == boot && otherConnection < connection);
    }
}
