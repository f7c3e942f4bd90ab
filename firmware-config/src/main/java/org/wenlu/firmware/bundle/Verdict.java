package org.wenlu.firmware.bundle;

/// Whether signed settings may be used.
public sealed interface Verdict {
    record Taken(SettingsBundle bundle) implements Verdict {}

    /// @param why for the log and the district
    record Refused(Ground ground, String why) implements Verdict {}

    /// Why settings are refused.
    enum Ground {
        /// More bytes than settings may have.
        OVERSIZED,
        /// No signed settings, or a part with a name that leads elsewhere.
        MALFORMED,
        /// Not signed by a trusted key, or changed since.
        UNTRUSTED,
        /// Meant for another device.
        FOREIGN,
        /// Before the version in use.
        OLDER,
        /// Not taken in time.
        EXPIRED
    }
}
