package org.wenlu.kiosk.screen.consent;

/// What somebody agreed to.
///
/// @param text name of the text they were shown
/// @param underFourteen then it was a guardian who agreed
public record Agreed(String text, boolean underFourteen) {
    /// Of the words beside this class; another one as soon as these say something else.
    static final String TEXT = "kiosk-2026-11";
}
