package org.wenlu.gateway.fleet;

import java.time.Instant;
import java.util.Optional;

/// Who changed the fleet, when and how.
///
/// @param what `planned`, `installed`, `replaced`, `retired` or `revoked`
public record AuditLine(
        Instant at, String who, String what, Optional<String> device, Optional<String> place) {}
