package org.wenlu.kiosk.guide;

/// Content that cannot be shown; the message names the file and what would be right.
public final class ContentException extends IllegalArgumentException {
    public ContentException(String message) {
        super(message);
    }
}
