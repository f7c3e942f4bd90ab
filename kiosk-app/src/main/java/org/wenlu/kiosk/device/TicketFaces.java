package org.wenlu.kiosk.device;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wenlu.kiosk.language.ShippedFaces;
import org.wenlu.look.Face;
import org.wenlu.protocol.Language;

/// The shipped faces as a ticket is drawn with them, each read when it is first needed. Safe for
/// use by several threads.
final class TicketFaces {
    private final Map<Cut, Font> read = new ConcurrentHashMap<>();

    private record Cut(Face face, boolean bold) {}

    /// The language's face that has a character; the first of the language for what none has,
    /// because a machine may have no font of its own.
    ///
    /// @throws UncheckedIOException when a face cannot be read
    Font of(int character, Language language, boolean heavy, float size) {
        return Stream.concat(Face.of(language).stream(), Stream.of(Face.values()))
                .map(face -> face(face, heavy))
                .filter(face -> face.canDisplay(character))
                .findFirst()
                .orElseGet(() -> face(Face.of(language).getFirst(), heavy))
                .deriveFont(size);
    }

    private Font face(Face face, boolean heavy) {
        return read.computeIfAbsent(new Cut(face, heavy), TicketFaces::read);
    }

    private static Font read(Cut cut) {
        var file = ShippedFaces.file(cut.face(), cut.bold());
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException | FontFormatException e) {
            throw new UncheckedIOException("face " + file, new IOException(e));
        }
    }
}
