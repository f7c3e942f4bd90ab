package org.wenlu.kiosk.command;

/// What a command can do to the kiosk. Called on one thread.
public interface Deeds {
    /// Whether somebody uses the screen now.
    boolean visited();

    /// Has the program end, to be started again. Returns before it ends.
    void restart();
}
