package org.wenlu.kiosk.screen.trouble;

import java.util.Locale;

/// What a visitor should know is not as usual, the most important first.
public enum Trouble {
    /// Nothing can be stored: no numbers are given.
    STORAGE,
    PAPER_OUT,
    COVER_OPEN,
    /// The printer cannot be reached, does not answer or cannot cut.
    PRINTER,
    /// The time is not known.
    CLOCK,
    /// The gateway cannot be reached.
    NETWORK;

    String key() {
        return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
