package org.wenlu.kiosk.screen;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// The journeys, each step pictured small, and a page that tells them.
final class JourneyPictures {
    private static final int WIDTH = 360;
    private static final String TITLE =
            """
            # Six people at a kiosk · 六位访客

            Every picture was taken while a test walked the journey on the real screens
            (`./wenlu pictures` takes them anew).
            """;

    private final Path folder;
    private final Path work;

    /// @param work for the databases of the desks
    JourneyPictures(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /// How the picture of a step is called.
    static String file(int step, String screen) {
        return "%02d-%s.png".formatted(step, screen);
    }

    void take() throws IOException {
        var page = new StringBuilder(TITLE);
        for (String name : Journey.NAMES) {
            List<String> files = walk(name);
            Journey.story(name).forEach(line -> page.append('\n').append(line).append('\n'));
            page.append('\n');
            files.forEach(
                    file ->
                            page.append(
                                    "<img src=\"%s/%s\" alt=\"%s\" width=\"180\">\n"
                                            .formatted(
                                                    name,
                                                    file,
                                                    file.replaceAll("^..-|\\.png$", ""))));
        }
        Files.writeString(folder.resolve("README.md"), page);
    }

    private List<String> walk(String name) throws IOException {
        Path steps = Files.createDirectories(folder.resolve(name));
        var files = new ArrayList<String>();
        var ear = new Ear();
        try (var sitting = new Sitting(work.resolve(name + ".db"), Pictures.PORTRAIT, ear)) {
            new Journey(
                            sitting,
                            ear,
                            (step, screen) -> {
                                String file = file(step, screen);
                                save(sitting, steps.resolve(file));
                                files.add(file);
                            })
                    .walk(Journey.sentences(name));
        }
        return files;
    }

    private static void save(Sitting sitting, Path file) {
        try {
            byte[] png = sitting.mirror().frame(0).orElseThrow().png();
            ImageIO.write(small(ImageIO.read(new ByteArrayInputStream(png))), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + file, e);
        }
    }

    /// Half by half, so that letters stay readable.
    private static BufferedImage small(BufferedImage large) {
        BufferedImage image = large;
        while (image.getWidth() > WIDTH) {
            int width = Math.max(WIDTH, image.getWidth() / 2);
            image = scaled(image, width, image.getHeight() * width / image.getWidth());
        }
        return image;
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }
}
