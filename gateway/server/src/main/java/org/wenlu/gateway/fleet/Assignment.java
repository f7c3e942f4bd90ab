package org.wenlu.gateway.fleet;

import java.time.Instant;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// A device stood at a place; it still does when `until` is empty.
public record Assignment(DeviceId device, PlaceId place, Instant since, Optional<Instant> until) {}
