package org.wenlu.kiosk.device;

/// What a printer says of itself, with the token that stands in status and journal.
enum PrinterCondition {
    READY("ready", true),
    PAPER_LOW("paper-low", true),
    PAPER_OUT("paper-out", false),
    COVER_OPEN("cover-open", false),
    CUTTER("cutter", false),
    /// It cannot be reached.
    OFFLINE("offline", false),
    /// It is reached and says nothing.
    NO_ANSWER("no-answer", false),
    /// It cannot be asked.
    UNKNOWN("unknown", true);

    private final String token;
    private final boolean prints;

    PrinterCondition(String token, boolean prints) {
        this.token = token;
        this.prints = prints;
    }

    String token() {
        return token;
    }

    boolean prints() {
        return prints;
    }

    /// From the first three bytes of what it tells by itself.
    static PrinterCondition ofItself(int offline, int errors, int paper) {
        if ((offline & 0x20) != 0) {
            return COVER_OPEN;
        }
        if ((paper & 0x0C) != 0) {
            return PAPER_OUT;
        }
        if ((errors & 0x08) != 0) {
            return CUTTER;
        }
        if ((offline & 0x08) != 0 || (errors & 0x64) != 0) {
            return OFFLINE;
        }
        return (paper & 0x03) != 0 ? PAPER_LOW : READY;
    }

    /// From the three answers to the questions for offline cause, errors and paper.
    static PrinterCondition of(int offline, int errors, int paper) {
        if ((offline & 0x04) != 0) {
            return COVER_OPEN;
        }
        if ((paper & 0x60) != 0 || (offline & 0x20) != 0) {
            return PAPER_OUT;
        }
        if ((errors & 0x08) != 0) {
            return CUTTER;
        }
        if ((offline & 0x40) != 0 || (errors & 0x60) != 0) {
            return OFFLINE;
        }
        return (paper & 0x0C) != 0 ? PAPER_LOW : READY;
    }
}
