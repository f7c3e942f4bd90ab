package org.wenlu.protocol.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a kiosk can be told to do.
public enum CommandKind {
    /// End the program, which its supervisor starts again.
    RESTART,
    /// Serve nobody until [#MAINTENANCE_OFF], also over restarts.
    MAINTENANCE_ON,
    MAINTENANCE_OFF;

    /// As messages have it: `maintenance-on`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CommandKind> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
