package org.wenlu.protocol.message;

/// How far a command is.
public enum CommandState {
    /// The gateway sends it again and again; the kiosk has said nothing yet.
    SENT,
    /// The kiosk has written it down and acts now.
    RECEIVED,
    DONE,
    /// The kiosk did not act, or in vain.
    FAILED,
    /// The kiosk saw it for the first time after its end, and did not act.
    EXPIRED,
    /// Nobody can say whether the kiosk acted.
    UNKNOWN;

    /// True when nothing more is to come.
    public boolean last() {
        return this != SENT && this != RECEIVED;
    }
}
