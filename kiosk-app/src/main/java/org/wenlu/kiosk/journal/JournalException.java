package org.wenlu.kiosk.journal;

/// The journal's store cannot be read or written: full, read-only, damaged or gone. Nothing of the
/// transaction was kept.
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalException(String what, Throwable cause) {
        super(what, cause);
    }

    public JournalException(String what) {
        super(what);
    }
}
