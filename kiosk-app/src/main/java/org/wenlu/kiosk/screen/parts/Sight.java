package org.wenlu.kiosk.screen.parts;

/// The visitor's own settings of the screen; all of it goes back at the end of the session.
///
/// @param step text size, 0 to 3: 100, 125, 150 and 175 per cent
public record Sight(int step, boolean highContrast) {
    public static final int STEPS = 4;
    public static final Sight USUAL = new Sight(0, false);

    public Sight {
        if (step < 0 || step >= STEPS) {
            throw new IllegalArgumentException("text size step %d is not 0 to 3".formatted(step));
        }
    }

    public double scale() {
        return 1 + 0.25 * step;
    }

    public Sight withStep(int chosen) {
        return new Sight(chosen, highContrast);
    }

    public Sight withContrast(boolean high) {
        return new Sight(step, high);
    }
}
