package org.wenlu.kiosk.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wenlu.kiosk.Main;
import org.wenlu.kiosk.guide.Content;

/// All packages of the kiosk that have message files.
public final class MessageSets {
    private MessageSets() {}

    /// A class of each such package, beside which its files lie.
    public static List<Class<?>> owners() {
        Path kiosk = kiosk();
        try (Stream<Path> files = Files.walk(kiosk)) {
            return files.filter(file -> file.endsWith("messages_en.properties"))
                    .<Class<?>>map(file -> described(kiosk.relativize(file.getParent())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> described(Path folder) {
        String name = folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(Main.class.getPackageName() + "." + name + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no package-info in " + name, e);
        }
    }

    private static Path kiosk() {
        try {
            URI index = Content.class.getResource("content/index.yaml").toURI();
            return Path.of(index).getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
