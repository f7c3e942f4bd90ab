package org.wenlu.protocol.record;

/// How far the wall clock may be believed when a record was written.
public enum ClockQuality {
    /// Set by the network or by a battery clock that was checked.
    TRUSTED,
    /// Was trusted in this boot and has run freely since.
    HOLDOVER,
    /// Never set in this boot: only boot, elapsed time and sequence order this record.
    UNTRUSTED
}
