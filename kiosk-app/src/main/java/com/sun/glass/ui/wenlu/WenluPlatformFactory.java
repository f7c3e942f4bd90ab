package com.sun.glass.ui.wenlu;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.PanelApplication;

/// JavaFX without a display, on a screen as large as the panel: `wenlu.panel` holds its pixels, for
/// example `1080x1920`.
public final class WenluPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        String[] panel = System.getProperty("wenlu.panel", "1080x1920").split("x", 2);
        return new PanelApplication(Integer.parseInt(panel[0]), Integer.parseInt(panel[1]));
    }
}
