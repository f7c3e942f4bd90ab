package org.wenlu.kiosk.screen.parts;

/// How the visitor wants to see and use the screen; all of it goes back at the end of the session.
///
/// @param step text size, 0 to 3: 100, 125, 150 and 175 per cent
/// @param reach everything that is touched lies in the lower half
/// @param slow every screen waits longer
/// @param speech whether and how the screen is said aloud
public record Sight(int step, boolean highContrast, boolean reach, boolean slow, Speech speech) {
    public static final int STEPS = 4;
    public static final Sight USUAL = new Sight(0, false, false, false, Speech.USUAL);

    public Sight {
        if (step < 0 || step >= STEPS) {
            throw new IllegalArgumentException("text size step %d is not 0 to 3".formatted(step));
        }
    }

    public double scale() {
        return 1 + 0.25 * step;
    }

    public Sight withStep(int chosen) {
        return new Sight(chosen, highContrast, reach, slow, speech);
    }

    public Sight withContrast(boolean high) {
        return new Sight(step, high, reach, slow, speech);
    }

    public Sight withReach(boolean low) {
        return new Sight(step, highContrast, low, slow, speech);
    }

    public Sight withSlow(boolean unhurried) {
        return new Sight(step, highContrast, reach, unhurried, speech);
    }

    public Sight withSpeech(Speech wanted) {
        return new Sight(step, highContrast, reach, slow, wanted);
    }
}
