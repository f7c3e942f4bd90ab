package org.wenlu.kiosk.device;

import static java.util.stream.Collectors.toMap;

import java.awt.Font;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wenlu.look.Face;
import org.wenlu.protocol.Language;

/// The shipped faces, read once for printing. Immutable.
final class TicketFaces {
    private final Map<Face, Font> regular = faces(false);
    private final Map<Face, Font> bold = faces(true);

    /// The language's face that has a character; the first of the language for what none has,
    /// because a machine may have no font of its own.
    Font of(int character, Language language, boolean heavy, float size) {
        Map<Face, Font> faces = heavy ? bold : regular;
        return Stream.concat(Face.of(language).stream(), Stream.of(Face.values()))
                .map(faces::get)
                .filter(face -> face.canDisplay(character))
                .findFirst()
                .orElseGet(() -> faces.get(Face.of(language).getFirst()))
                .deriveFont(size);
    }

    private static Map<Face, Font> faces(boolean heavy) {
        return Stream.of(Face.values())
                .collect(toMap(Function.identity(), face -> face.font(heavy)));
    }
}
