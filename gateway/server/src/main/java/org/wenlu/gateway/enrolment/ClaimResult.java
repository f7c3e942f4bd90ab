package org.wenlu.gateway.enrolment;

import java.time.Duration;
import java.util.Optional;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.provisioning.authority.Issued;

/// What became of a claim.
public sealed interface ClaimResult {
    /// @param settings that the device begins with; absent where the gateway signs none
    record Enrolled(
            DeviceId device, PlaceId place, Issued certificate, Optional<SignedMessage> settings)
            implements ClaimResult {}

    /// The code is unknown, expired or used by another device: which of them, only the log says.
    record Refused(Cause cause) implements ClaimResult {}

    /// Too many wrong codes came from here or from everywhere; nothing was looked up.
    record Throttled(Duration pause) implements ClaimResult {}

    enum Cause {
        UNKNOWN,
        EXPIRED,
        USED
    }
}
