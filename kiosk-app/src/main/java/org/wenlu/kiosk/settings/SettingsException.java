package org.wenlu.kiosk.settings;

/// Settings with which a kiosk cannot start; the message says what is wrong.
public final class SettingsException extends IllegalArgumentException {
    public SettingsException(String message) {
        super(message);
    }
}
