package org.wenlu.kiosk.screen.parts;

/// The glass a visitor sees, in pixels and millimetres; everything on a screen is laid out from it.
///
/// @param pixelsPerMm of the panel
/// @param viewingDistanceMm from the eyes to the glass
public record Panel(int width, int height, double pixelsPerMm, double viewingDistanceMm) {
    /// Least height of a capital letter, seen from the viewing distance.
    private static final double CAPITAL_DEGREES = 0.7;

    /// Noto Sans: a capital's height as a part of the type size.
    private static final double CAPITAL_OF_SIZE = 0.714;

    private static final double TARGET_MM = 20;
    private static final double GAP_MM = 5;

    public double mm(double millimetres) {
        return millimetres * pixelsPerMm;
    }

    /// Type size of body text in pixels.
    public double body() {
        double capital = 2 * viewingDistanceMm * Math.tan(Math.toRadians(CAPITAL_DEGREES / 2));
        return mm(capital / CAPITAL_OF_SIZE);
    }

    /// Least width and height of what is touched, in pixels.
    public double target() {
        return mm(TARGET_MM);
    }

    /// Least distance between two of them.
    public double gap() {
        return mm(GAP_MM);
    }

    public boolean landscape() {
        return width > height;
    }
}
