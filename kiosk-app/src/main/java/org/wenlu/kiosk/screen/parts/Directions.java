package org.wenlu.kiosk.screen.parts;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.TextAlignment;

/// Lets a Chinese or English line on a page that runs from right to left keep its own direction,
/// and with it its full stop at its end, while it begins on the side where the lines around it
/// begin.
public final class Directions {
    private Directions() {}

    /// For the screen's thread, once a page is drawn.
    public static void settle(Node page) {
        settle(page, page.getEffectiveNodeOrientation());
    }

    private static void settle(Node node, NodeOrientation around) {
        NodeOrientation here =
                node.getNodeOrientation() == NodeOrientation.INHERIT
                        ? around
                        : node.getNodeOrientation();
        if (node instanceof Labeled line) {
            if (here == NodeOrientation.RIGHT_TO_LEFT && leftToRight(line.getText())) {
                turn(line);
            }
        } else if (node instanceof ScrollPane scroll) {
            settle(scroll.getContent(), here);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> settle(child, here));
        }
    }

    /// Whether a text has letters, and none that is written from right to left.
    static boolean leftToRight(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).isLeftToRight();
    }

    private static void turn(Labeled line) {
        line.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        if (line.getAlignment() == Pos.CENTER_LEFT) {
            line.setAlignment(Pos.CENTER_RIGHT);
        }
        if (line.getTextAlignment() == TextAlignment.LEFT) {
            line.setTextAlignment(TextAlignment.RIGHT);
        }
    }
}
