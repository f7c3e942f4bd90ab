package org.wenlu.protocol.message;

import java.time.Instant;
import org.wenlu.protocol.identity.CommandId;

/// What became of a command, in the device's own words.
///
/// @param boot the start of the device that says so
/// @param reason a short token of why it was not done, for example `other-boot`; empty when there
///   is nothing to say
public record CommandResult(
        CommandId id, long boot, CommandState state, String reason, Instant at) {
    private static final int LONGEST_REASON = 64;

    public CommandResult {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason has %d characters; at most %d are allowed"
                            .formatted(reason.length(), LONGEST_REASON));
        }
        if (state == CommandState.SENT) {
            throw new IllegalArgumentException("a device does not say that a command was sent");
        }
    }
}
