package org.wenlu.kiosk.screen;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javax.imageio.ImageIO;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.screen.parts.Touch;

/// The screen for who is not in front of it. Pictures are taken when somebody asks, and told apart
/// by what they show.
public final class Mirror implements MirroredScreen {
    private static final int LONGEST_SECONDS = 10;

    private final Scene scene;
    private final Supplier<String> screenName;
    private Optional<Node> held = Optional.empty();
    private long number;
    private int[] lastPixels = {};
    private byte[] lastPng = {};

    Mirror(Scene scene, Supplier<String> screenName) {
        this.scene = scene;
        this.screenName = screenName;
    }

    @Override
    public int width() {
        return (int) scene.getWidth();
    }

    @Override
    public int height() {
        return (int) scene.getHeight();
    }

    @Override
    public synchronized Optional<Frame> frame(long after) {
        int[] pixels = onScreen(this::pixels);
        if (!java.util.Arrays.equals(pixels, lastPixels)) {
            lastPixels = pixels;
            lastPng = png(pixels);
            number++;
        }
        return number > after ? Optional.of(new Frame(number, lastPng)) : Optional.empty();
    }

    @Override
    public List<Element> elements() {
        return onScreen(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    var elements = new ArrayList<Element>();
                    elements.add(
                            new Element(
                                    "screen:" + screenName.get(),
                                    "",
                                    false,
                                    0,
                                    0,
                                    width(),
                                    height()));
                    collect(top(), elements);
                    return elements;
                });
    }

    @Override
    public void pointer(Pointer kind, double x, double y) {
        onScreen(
                () -> {
                    switch (kind) {
                        case DOWN -> {
                            held = Optional.of(pick(scene.getRoot(), x, y));
                            fire(MouseEvent.MOUSE_PRESSED, x, y);
                        }
                        case MOVE -> fire(MouseEvent.MOUSE_DRAGGED, x, y);
                        case UP -> {
                            fire(MouseEvent.MOUSE_RELEASED, x, y);
                            held = Optional.empty();
                        }
                    }
                    return true;
                });
    }

    private void fire(javafx.event.EventType<MouseEvent> type, double x, double y) {
        held.ifPresent(
                node -> {
                    if (type == MouseEvent.MOUSE_PRESSED) {
                        Event.fireEvent(node, event(MouseEvent.MOUSE_ENTERED_TARGET, node, x, y));
                    }
                    Event.fireEvent(node, event(type, node, x, y));
                });
    }

    private static MouseEvent event(
            javafx.event.EventType<MouseEvent> type, Node node, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                new PickResult(node, x, y));
    }

    Parent root() {
        return scene.getRoot();
    }

    /// A veil hides what is below it.
    private Parent top() {
        var children = scene.getRoot().getChildrenUnmodifiable();
        return children.size() > 1 && children.getLast() instanceof Parent veil
                ? veil
                : scene.getRoot();
    }

    private void collect(Parent parent, List<Element> elements) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (node.getId() != null
                    && (node instanceof Touch
                            || node instanceof Labeled
                            || node.getId().equals("qr"))) {
                element(node).ifPresent(elements::add);
            }
            if (node instanceof Parent inner) {
                collect(inner, elements);
            }
        }
    }

    /// What of a node is seen: not what lies beyond the window of a scroll pane.
    private Optional<Element> element(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        double bottom = Math.min(bounds.getMaxY(), height());
        double top = Math.max(bounds.getMinY(), 0);
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane) {
                Bounds window = around.localToScene(around.getBoundsInLocal());
                bottom = Math.min(bottom, window.getMaxY());
                top = Math.max(top, window.getMinY());
            }
        }
        if (bottom <= top) {
            return Optional.empty();
        }
        return Optional.of(
                new Element(
                        node.getId(),
                        text(node),
                        node instanceof Touch,
                        bounds.getMinX(),
                        top,
                        bounds.getWidth(),
                        bottom - top));
    }

    private static String text(Node node) {
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            return labeled.getText();
        }
        return Optional.ofNullable(node.getAccessibleText()).orElse("");
    }

    private static Node pick(Node node, double sceneX, double sceneY) {
        if (node instanceof Parent parent) {
            var children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node child = children.get(i);
                boolean hit =
                        child.isVisible()
                                && !child.isMouseTransparent()
                                && child.contains(child.sceneToLocal(sceneX, sceneY));
                if (hit) {
                    return pick(child, sceneX, sceneY);
                }
            }
        }
        return node;
    }

    private int[] pixels() {
        WritableImage image = scene.snapshot(null);
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        reader.getPixels(
                0,
                0,
                width,
                height,
                javafx.scene.image.PixelFormat.getIntArgbInstance(),
                pixels,
                0,
                width);
        return pixels;
    }

    /// What stands now. For the screen's thread.
    byte[] png() {
        return png(pixels());
    }

    private byte[] png(int[] pixels) {
        int width = width();
        int height = pixels.length / width;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture of the screen", e);
        }
        return out.toByteArray();
    }

    static <T> T onScreen(Supplier<T> work) {
        return onScreen(work, LONGEST_SECONDS);
    }

    static <T> T onScreen(Supplier<T> work, int longestSeconds) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater)
                    .get(longestSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the screen", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the screen failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screen does not answer", e);
        }
    }
}
