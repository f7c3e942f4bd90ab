package org.wenlu.gateway.presence;

/// What is known of a device. Silence is not success, and not knowing is not failure.
public enum PresenceState {
    /// Heard within the time for a status.
    ONLINE,
    /// Silent for longer than a status may take, not long enough to be called offline.
    STALE,
    /// Said goodbye, its connection broke, or it was silent for too long.
    OFFLINE,
    /// Never heard, or not heard since this gateway started.
    UNKNOWN,
    /// Somebody works on it; its silence means nothing.
    MAINTENANCE
}
