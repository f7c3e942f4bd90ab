package org.wenlu.kiosk.screen.attract;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/// Luohu in one quiet line, along the foot of the attract screen: the hills, the towers and the
/// port's long roof. 1080 pixels wide: the width of a panel that stands upright.
final class Skyline {
    /// Of the whole drawing, in pixels.
    static final double HEIGHT = 420;

    private static final String HILLS =
            "M0 250 Q90 170 190 215 Q300 90 430 190 Q520 130 640 205 Q760 120 880 200 Q980 150 1080 220";
    private static final String TOWERS =
            "M0 420 H40 V330 H110 V420 H130 V280 L165 250 L200 280 V420 H225 V200 H240 V130 M240 200 H255 V150 M255 200 H295 "
                    + "V150 M295 200 H310 V130 M310 200 H325 V420 H350 V310 H420 V420 H440 V370 Q590 300 740 370 V420 "
                    + "M470 420 V384 M530 420 V362 M590 420 V356 M650 420 V362 M710 420 V384 "
                    + "M740 420 H765 V260 H800 V230 H840 V420 H865 V320 H935 V420 H955 V290 L1000 265 V420 H1020 V350 H1080";

    private Skyline() {}

    static Node of() {
        var drawn = new Group(line(HILLS, "hills"), line(TOWERS, "towers"));
        drawn.setMouseTransparent(true);
        return drawn;
    }

    private static Node line(String path, String style) {
        var line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().addAll("skyline", style);
        return line;
    }
}
