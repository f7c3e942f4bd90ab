package org.wenlu.kiosk.journal;

/// The journal's store cannot be read or written: full, read-only, damaged or gone. Nothing of the
/// transaction was kept.
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;

    public JournalException(String what, Throwable cause) {
        super("%s: %s".formatted(what, cause.getMessage()), cause);
        this.what = what;
    }

    public JournalException(String what) {
        super(what);
        this.what = what;
    }

    /// What could not be done.
    public String what() {
        return what;
    }
}
