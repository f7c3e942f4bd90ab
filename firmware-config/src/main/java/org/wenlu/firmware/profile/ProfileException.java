package org.wenlu.firmware.profile;

/// A device profile that is wrong; the message says what, where and what would be right.
public final class ProfileException extends IllegalArgumentException {
    public ProfileException(String message) {
        super(message);
    }
}
