package org.wenlu.kiosk.command;

/// The store of commands cannot be read or written.
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandException(String what, Throwable cause) {
        super("%s: %s".formatted(what, cause.getMessage()), cause);
    }
}
