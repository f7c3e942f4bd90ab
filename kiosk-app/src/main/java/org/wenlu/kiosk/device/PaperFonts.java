package org.wenlu.kiosk.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wenlu.look.Messages;

/// Lets Java draw text on a machine that has neither fonts nor fontconfig: Java 2D asks for a table
/// of logical fonts before it loads any face, and finds one here that names a shipped face.
public final class PaperFonts {
    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String FACE = "NotoSans_400Regular.ttf";

    private PaperFonts() {}

    /// Writes the table and its face into `folder` and tells Java. To be called before anything is
    /// drawn.
    public static void prepare(Path folder) {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try (InputStream face = Messages.class.getResourceAsStream("faces/" + FACE)) {
            if (face == null) {
                throw new IllegalStateException("the face %s is missing".formatted(FACE));
            }
            Files.createDirectories(folder);
            Path file = folder.resolve(FACE);
            Files.copy(face, file, StandardCopyOption.REPLACE_EXISTING);
            Path table = folder.resolve("fontconfig.properties");
            Files.writeString(table, table(file.toAbsolutePath()));
            System.setProperty(PROPERTY, table.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("fonts for paper in " + folder, e);
        }
    }

    private static String table(Path face) {
        var table =
                new StringBuilder("version=1\nsequence.allfonts=latin-1\nallfonts.latin-1=Wenlu\n");
        for (String family :
                new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                table.append("%s.%s.latin-1=Wenlu\n".formatted(family, style));
            }
        }
        return table.append("filename.Wenlu=%s\n".formatted(face)).toString();
    }
}
