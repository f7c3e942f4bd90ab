package org.wenlu.kiosk.screen;

/// The visitor's own settings of the screen; all of it goes back at the end of the session.
///
/// @param step text size, 0 to 3: 100, 125, 150 and 175 per cent
record Sight(int step, boolean highContrast) {
    static final int STEPS = 4;
    static final Sight USUAL = new Sight(0, false);

    Sight {
        if (step < 0 || step >= STEPS) {
            throw new IllegalArgumentException("text size step %d is not 0 to 3".formatted(step));
        }
    }

    double scale() {
        return 1 + 0.25 * step;
    }

    Sight withStep(int chosen) {
        return new Sight(chosen, highContrast);
    }

    Sight withContrast(boolean high) {
        return new Sight(step, high);
    }
}
