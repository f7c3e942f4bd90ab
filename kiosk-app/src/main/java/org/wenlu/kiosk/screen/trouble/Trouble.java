package org.wenlu.kiosk.screen.trouble;

/// What a visitor should know is not as usual, the most important first.
public enum Trouble {
    /// Somebody works on the kiosk: no visit begins.
    MAINTENANCE("trouble.maintenance"),
    /// Nothing can be stored: no numbers are given.
    STORAGE("trouble.storage"),
    PAPER_OUT("trouble.paper-out"),
    COVER_OPEN("trouble.cover-open"),
    /// The printer cannot be reached, does not answer or cannot cut.
    PRINTER("trouble.printer"),
    /// The time is not known.
    CLOCK("trouble.clock"),
    /// The gateway cannot be reached.
    NETWORK("trouble.network");

    private final String key;

    Trouble(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
