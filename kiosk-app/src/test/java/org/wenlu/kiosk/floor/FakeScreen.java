package org.wenlu.kiosk.floor;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/// A screen of 1080 × 1920 that changes when a test says so and remembers what touched it.
final class FakeScreen implements MirroredScreen {
    static final byte[] PICTURE = picture();

    final List<String> touches = new CopyOnWriteArrayList<>();
    volatile long number = 1;

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(1080, 1920, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public int width() {
        return 1080;
    }

    @Override
    public int height() {
        return 1920;
    }

    @Override
    public Optional<Frame> frame(long after) {
        return number > after ? Optional.of(new Frame(number, PICTURE)) : Optional.empty();
    }

    @Override
    public List<Element> elements() {
        return List.of(
                new Element("screen:language", "", false, 0, 0, 1080, 1920),
                new Element("language-en", "English", true, 60, 400, 460, 200));
    }

    @Override
    public void pointer(Pointer kind, double x, double y) {
        touches.add("%s %.0f %.0f".formatted(kind, x, y));
    }
}
