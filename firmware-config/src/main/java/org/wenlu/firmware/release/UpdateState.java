package org.wenlu.firmware.release;

/// How far an update is, read from the disk.
public enum UpdateState {
    /// Nothing is offered.
    NONE,
    /// A release was accepted; its package is fetched.
    OFFERED,
    /// The package is here and is what was signed.
    FETCHED,
    /// The release stands beside the version in use.
    READY,
    /// The release is in use and not yet confirmed.
    ON_TRIAL,
    /// The release is in use for good.
    CONFIRMED,
    /// The release was tried, did not become healthy, and was left again.
    RETURNED
}
