package org.wenlu.protocol.message;

import java.time.Instant;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.DeviceId;

/// What the gateway tells a device to do. It travels signed.
///
/// @param id also the key by which the device acts at most once, however often it comes
/// @param boot the start of the device that it is meant for; any other refuses it
/// @param kind a word of [CommandKind], or one that a later version knows
/// @param expires a device that sees it for the first time after this refuses it
public record Command(CommandId id, DeviceId device, long boot, String kind, Instant expires) {
    private static final int LONGEST_KIND = 32;

    public Command {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND) {
            throw new IllegalArgumentException(
                    "kind has %d characters; 1 to %d are allowed"
                            .formatted(kind.length(), LONGEST_KIND));
        }
    }
}
