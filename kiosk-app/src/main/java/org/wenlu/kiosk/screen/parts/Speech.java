package org.wenlu.kiosk.screen.parts;

/// How the screen is said aloud.
///
/// @param loudness 1 to 5
/// @param pace 1 to 5; 2 is usual
public record Speech(boolean on, int loudness, int pace) {
    public static final int STEPS = 5;
    public static final Speech USUAL = new Speech(false, 3, 2);

    public Speech {
        if (outside(loudness) || outside(pace)) {
            throw new IllegalArgumentException(
                    "loudness %d or pace %d is not 1 to 5".formatted(loudness, pace));
        }
    }

    private static boolean outside(int step) {
        return step < 1 || step > STEPS;
    }

    public Speech switched(boolean wanted) {
        return new Speech(wanted, loudness, pace);
    }

    /// A step louder or quieter, within what there is.
    public Speech louder(int steps) {
        return new Speech(on, Math.clamp(loudness + steps, 1, STEPS), pace);
    }

    public Speech faster(int steps) {
        return new Speech(on, loudness, Math.clamp(pace + steps, 1, STEPS));
    }

    /// In per cent of the loudest.
    public int volume() {
        return loudness * 100 / STEPS;
    }

    /// In per cent of the usual speed.
    public int speed() {
        return 60 + 20 * pace;
    }
}
