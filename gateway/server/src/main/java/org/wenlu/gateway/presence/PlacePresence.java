package org.wenlu.gateway.presence;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Status;

/// What is known of the device at a place.
///
/// @param since when this state began, as far as this gateway knows
/// @param heard the device's last sign of life, by the gateway's clock
public record PlacePresence(
        PlaceId place,
        Optional<DeviceId> device,
        PresenceState state,
        Instant since,
        Optional<Instant> heard,
        Optional<Birth> birth,
        Optional<Status> status) {}
