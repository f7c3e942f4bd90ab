package org.wenlu.gateway.command;

import java.time.Instant;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandState;

/// A command with what is known of it.
///
/// @param who ordered it
/// @param reason a short token in the device's words; empty when it gave none
/// @param changed when it came to this state
public record Ordered(
        Command command,
        String who,
        Instant at,
        CommandState state,
        String reason,
        Instant changed) {

    /// Without a last word at its end nobody knows whether the device acted.
    Ordered asOf(Instant now) {
        Instant end = command.expires();
        return state.last() || now.isBefore(end)
                ? this
                : new Ordered(command, who, at, CommandState.UNKNOWN, reason, end);
    }
}
