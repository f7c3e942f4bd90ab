package org.wenlu.kiosk.language;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.text.Font;
import org.wenlu.look.Face;
import org.wenlu.protocol.Language;

/// The faces of the shipped set, loaded into JavaFX when a language first needs them. Used from the
/// FX thread alone. From their files, because JavaFX would write what it reads from a stream into a
/// file that a killed program leaves behind.
public final class Faces {
    private final Set<Face> loaded = EnumSet.noneOf(Face.class);

    /// The family of a language. JavaFX looks for what it lacks in the other faces that were
    /// loaded.
    ///
    /// @throws IllegalStateException when a face is missing or cannot be read
    public String family(Language language) {
        Face.of(language).forEach(this::load);
        return Face.of(language).getFirst().family();
    }

    private void load(Face face) {
        if (loaded.add(face)) {
            load(face, false);
            load(face, true);
        }
    }

    private static void load(Face face, boolean bold) {
        if (Font.loadFont(ShippedFaces.file(face, bold).toUri().toString(), 12) == null) {
            throw new IllegalStateException(
                    "the face %s cannot be loaded".formatted(face.fullName(bold)));
        }
    }
}
