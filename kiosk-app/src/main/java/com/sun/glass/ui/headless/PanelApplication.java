package com.sun.glass.ui.headless;

import com.sun.glass.ui.Screen;
import java.nio.ByteBuffer;

/// JavaFX's headless application with a screen of another size than its fixed 1000 by 1000. It
/// stands in this package because the picture's memory is only reachable from here.
public final class PanelApplication extends HeadlessApplication {
    private static final int BYTES_PER_PIXEL = 4;
    private static final int DOTS_PER_INCH = 100;

    private final int width;
    private final int height;

    public PanelApplication(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (frameBuffer == null || frameBuffer.capacity() != width * height * BYTES_PER_PIXEL) {
            frameBuffer = ByteBuffer.allocate(width * height * BYTES_PER_PIXEL);
        }
        return new Screen[] {
            new Screen(
                    0,
                    32,
                    0,
                    0,
                    width,
                    height,
                    0,
                    0,
                    width,
                    height,
                    0,
                    0,
                    width,
                    height,
                    DOTS_PER_INCH,
                    DOTS_PER_INCH,
                    1f,
                    1f,
                    1f,
                    1f)
        };
    }
}
