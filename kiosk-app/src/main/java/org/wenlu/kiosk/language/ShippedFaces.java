package org.wenlu.kiosk.language;

import com.sun.javafx.font.freetype.ShippedFontFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.wenlu.look.Face;

/// Lets JavaFX and Java 2D draw text with the shipped faces alone, on a machine that may have no
/// fonts, no fontconfig and no Pango, and never with a font of the machine.
public final class ShippedFaces {
    private static final String PAPER = "sun.awt.fontconfig";
    private static final String SCREEN = "prism.fontdir";
    private static final List<Face> FACES = List.of(Face.values());

    private ShippedFaces() {}

    /// Copies the faces with their tables into `folder`, once, and tells JavaFX and Java 2D of
    /// them. To be called before anything is drawn; a second call does nothing.
    ///
    /// @throws UncheckedIOException when the folder cannot be written
    public static synchronized void install(Path folder) {
        if (System.getProperty(SCREEN) != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            for (Face face : FACES) {
                copy(face, false, folder);
                copy(face, true, folder);
            }
            Files.writeString(folder.resolve("logicalfonts.properties"), forScreen());
            Files.writeString(folder.resolve("allfonts.properties"), allFaces());
            Path paper = folder.resolve("fontconfig.properties");
            Files.writeString(paper, forPaper(folder.toAbsolutePath()));
            System.setProperty(PAPER, paper.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("faces cannot be put into " + folder, e);
        }
        System.setProperty(SCREEN, folder.toAbsolutePath().toString());
        System.setProperty("prism.useFontConfig", "false");
        System.setProperty("prism.embeddedfonts", "true");
        System.setProperty("prism.lcdtext", "false");
        // A cache of texts with their places would keep what a visitor typed beyond the wipe.
        System.setProperty("prism.cacheLayoutSize", "0");
        ShippedFontFactory.install();
    }

    /// [#install] into a folder of its own that ends with the process, unless it was done before.
    public static synchronized void installForThisRun() {
        if (System.getProperty(SCREEN) != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("wenlu-faces");
            install(folder);
            folder.toFile().deleteOnExit();
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for faces", e);
        }
    }

    /// A face's file; where nobody called [#install], [#installForThisRun] is.
    public static Path file(Face face, boolean bold) {
        installForThisRun();
        return Path.of(System.getProperty(SCREEN), face.file(bold));
    }

    private static void copy(Face shipped, boolean bold, Path folder) throws IOException {
        Path file = folder.resolve(shipped.file(bold));
        try (InputStream face = shipped.open(bold)) {
            if (Files.notExists(file) || Files.size(file) != face.available()) {
                Path part = folder.resolve(shipped.file(bold) + ".part");
                Files.copy(face, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static String forScreen() {
        var table = new StringBuilder();
        for (String family : List.of("sans", "serif", "monospace")) {
            for (String style : List.of("regular", "bold", "italic", "bolditalic")) {
                for (int i = 0; i < FACES.size(); i++) {
                    boolean bold = style.startsWith("bold");
                    Face face = FACES.get(i);
                    String key = "%s.%s.%d.".formatted(family, style, i);
                    table.append("%sfont=%s\n".formatted(key, face.fullName(bold)));
                    table.append("%sfile=%s\n".formatted(key, face.file(bold)));
                }
            }
        }
        return table.toString();
    }

    private static String allFaces() {
        var table = new StringBuilder("maxFont=%d\n".formatted(2 * FACES.size() - 1));
        int n = 0;
        for (Face face : FACES) {
            for (boolean bold : new boolean[] {false, true}) {
                table.append("family.%d=%s\n".formatted(n, face.family()));
                table.append("font.%d=%s\n".formatted(n, face.fullName(bold)));
                table.append("file.%d=%s\n".formatted(n, face.file(bold)));
                n++;
            }
        }
        return table.toString();
    }

    private static String forPaper(Path folder) {
        var table =
                new StringBuilder("version=1\nsequence.allfonts=latin-1\nallfonts.latin-1=Wenlu\n");
        for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                table.append("%s.%s.latin-1=Wenlu\n".formatted(family, style));
            }
        }
        Path face = folder.resolve(FACES.getFirst().file(false));
        return table.append("filename.Wenlu=%s\n".formatted(face)).toString();
    }
}
