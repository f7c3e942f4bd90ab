package org.wenlu.kiosk.screen;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.wenlu.kiosk.floor.MirroredScreen;

/// The scene as pictures and elements; a tap on a button fires it. Safe for several threads, but
/// not to be called on the JavaFX thread.
public final class Mirror implements MirroredScreen {
    private final Scene scene;
    private final int width;
    private final int height;
    private volatile long number;
    private String screen = "attract";
    private Optional<Button> pressed = Optional.empty();

    Mirror(Scene scene, int width, int height) {
        this.scene = scene;
        this.width = width;
        this.height = height;
    }

    void changed(String name) {
        screen = name;
        number++;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Optional<Frame> frame(long after) {
        if (number <= after) {
            return Optional.empty();
        }
        record Shot(long number, WritableImage image) {}
        Shot shot = onScreen(() -> new Shot(number, scene.snapshot(null)));
        return Optional.of(new Frame(shot.number(), png(shot.image())));
    }

    @Override
    public List<Element> elements() {
        return onScreen(
                () -> {
                    layOut();
                    var all = new ArrayList<Element>();
                    all.add(new Element("screen:" + screen, "", false, 0, 0, width, height));
                    scene.getRoot().getChildrenUnmodifiable().forEach(n -> all.add(element(n)));
                    return List.copyOf(all);
                });
    }

    @Override
    public void pointer(Pointer kind, double x, double y) {
        onScreen(
                () -> {
                    layOut();
                    switch (kind) {
                        case DOWN -> pressed = buttonAt(x, y);
                        case MOVE -> {}
                        case UP -> release(x, y);
                    }
                    return kind;
                });
    }

    private void release(double x, double y) {
        pressed.filter(button -> buttonAt(x, y).filter(button::equals).isPresent())
                .ifPresent(Button::fire);
        pressed = Optional.empty();
    }

    private Optional<Button> buttonAt(double x, double y) {
        return scene.getRoot().getChildrenUnmodifiable().stream()
                .filter(node -> node.getBoundsInParent().contains(x, y))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst();
    }

    private static Element element(Node node) {
        var bounds = node.getBoundsInParent();
        return new Element(
                node.getId(),
                node instanceof Labeled labeled ? labeled.getText() : "",
                node instanceof Button,
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight());
    }

    private void layOut() {
        scene.getRoot().resize(width, height);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("frame as PNG", e);
        }
        return out.toByteArray();
    }

    private static <T> T onScreen(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.join();
    }
}
