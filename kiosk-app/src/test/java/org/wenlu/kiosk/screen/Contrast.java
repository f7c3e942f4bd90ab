package org.wenlu.kiosk.screen;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/// The ratio of the luminances of a text and of what it stands on, 1 to 21, as WCAG 2.2 defines it.
final class Contrast {
    private Contrast() {}

    /// The least ratio where the ground changes its colour.
    static double of(Paint text, Node node) {
        List<Color> grounds = ground(node);
        return colours(text)
                .flatMap(ink -> grounds.stream().map(ground -> between(ink, ground)))
                .min(Double::compare)
                .orElseThrow();
    }

    /// The colours of the nearest thing below the node that is painted and lets nothing through.
    private static List<Color> ground(Node node) {
        for (Node below = node; below != null; below = below.getParent()) {
            if (below instanceof Region region && region.getBackground() != null) {
                List<Color> top = top(region.getBackground());
                if (!top.isEmpty()) {
                    return top;
                }
            }
        }
        throw new IllegalStateException("nothing is painted below " + node);
    }

    private static List<Color> top(Background background) {
        List<BackgroundFill> fills = background.getFills();
        return fills.isEmpty()
                ? List.of()
                : colours(fills.getLast().getFill()).filter(Color::isOpaque).toList();
    }

    private static Stream<Color> colours(Paint paint) {
        return switch (paint) {
            case Color plain -> Stream.of(plain);
            case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor);
            default -> throw new IllegalStateException("an unforeseen paint: " + paint);
        };
    }

    private static double between(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
