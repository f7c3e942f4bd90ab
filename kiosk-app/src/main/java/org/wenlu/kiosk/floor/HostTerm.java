package org.wenlu.kiosk.floor;

/// Whose hall the pages show.
///
/// @param term of the host that the hall comes from, as far as this kiosk knows; 0 where one kiosk
///   is alone
/// @param current false while the host does not answer this kiosk, and the hall may be old
public record HostTerm(long term, boolean current) {
    public static final HostTerm ONE_KIOSK = new HostTerm(0, true);
}
