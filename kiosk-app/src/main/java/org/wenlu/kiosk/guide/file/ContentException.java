package org.wenlu.kiosk.guide.file;

/// Content that cannot be shown; the message names the file, the line where there is one, and what
/// would be right.
public final class ContentException extends IllegalArgumentException {
    public ContentException(String message) {
        super(message);
    }

    /// @param line from 1
    public static ContentException at(String file, int line, String message) {
        return new ContentException("%s, line %d: %s".formatted(file, line, message));
    }
}
