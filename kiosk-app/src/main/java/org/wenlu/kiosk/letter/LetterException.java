package org.wenlu.kiosk.letter;

/// The store of letters cannot be read or written. Its message quotes no letter.
public final class LetterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LetterException(String what, Throwable cause) {
        super("%s: %s".formatted(what, cause.getMessage()), cause);
    }
}
