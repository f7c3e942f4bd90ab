package org.wenlu.kiosk.device;

/// What a visitor does beside the glass.
public enum VisitorInput {
    HEADSET_IN,
    HEADSET_OUT,
    /// The button that calls for a person.
    HELP
}
