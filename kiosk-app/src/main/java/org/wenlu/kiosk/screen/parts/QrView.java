package org.wenlu.kiosk.screen.parts;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// A QR code, black on white in every theme, with its quiet zone.
public final class QrView {
    private static final int QUIET = 3;

    private QrView() {}

    /// @param edge with the quiet zone, in pixels
    public static Node of(String text, double edge) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        double module = Math.floor(edge / (code.size + 2 * QUIET));
        var path = new Path();
        path.setStroke(null);
        path.setFill(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    square(path, x * module, y * module, module);
                }
            }
        }
        var field = new StackPane(path);
        double size = module * (code.size + 2 * QUIET);
        field.setMinSize(size, size);
        field.setMaxSize(size, size);
        field.setStyle("-fx-background-color: white;");
        field.setId("qr");
        Parts.direct(field, false);
        field.setAccessibleText(text);
        return field;
    }

    private static void square(Path path, double x, double y, double edge) {
        path.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + edge),
                        new VLineTo(y + edge),
                        new HLineTo(x),
                        new ClosePath());
    }
}
