package org.wenlu.kiosk.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The faces of the shipped set, loaded into JavaFX when a language first needs them. A Latin face
/// comes first, because the Chinese ones draw quotation marks full width. Used from the FX thread
/// alone.
public final class Faces {
    private static final List<String> WEIGHTS = List.of("400Regular", "700Bold");
    private final Set<String> loaded = new HashSet<>();

    /// The family of a language. JavaFX looks for what it lacks in the other faces that were
    /// loaded.
    ///
    /// @throws IllegalStateException when a face is missing or cannot be read
    public String family(Language language) {
        List<String> files = files(language);
        files.forEach(this::load);
        return family(files.getFirst());
    }

    private static List<String> files(Language language) {
        return switch (language) {
            case ZH_HANT -> List.of("NotoSansHK");
            case ZH_HANS -> List.of("NotoSansSC");
            default -> List.of("NotoSans", "NotoSansSC");
        };
    }

    private static String family(String file) {
        return switch (file) {
            case "NotoSansHK" -> "Noto Sans HK";
            case "NotoSansSC" -> "Noto Sans SC";
            default -> "Noto Sans";
        };
    }

    private void load(String file) {
        if (!loaded.add(file)) {
            return;
        }
        for (String weight : WEIGHTS) {
            String name = "faces/%s_%s.ttf".formatted(file, weight);
            try (InputStream in = Messages.class.getResourceAsStream(name)) {
                if (in == null || Font.loadFont(in, 12) == null) {
                    throw new IllegalStateException("the face %s cannot be loaded".formatted(name));
                }
            } catch (IOException e) {
                throw new IllegalStateException("the face %s cannot be read".formatted(name), e);
            }
        }
    }
}
