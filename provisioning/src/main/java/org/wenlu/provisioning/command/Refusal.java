package org.wenlu.provisioning.command;

import org.jspecify.annotations.Nullable;

/// A command ends without having done what was asked; the message is for the technician.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final int exitCode;

    Refusal(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static Refusal of(int status, String said) {
        int code =
                switch (status) {
                    case UNAUTHORIZED, FORBIDDEN -> ExitCode.NOT_ALLOWED;
                    case TOO_MANY -> ExitCode.THROTTLED;
                    default -> ExitCode.NOT_POSSIBLE;
                };
        return new Refusal(code, "the gateway refuses (%d): %s".formatted(status, said), null);
    }

    int exitCode() {
        return exitCode;
    }
}
