package org.wenlu.kiosk.device;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The shipped faces, read once for printing. Immutable.
final class TicketFaces {
    private final List<Font> regular = faces("400Regular");
    private final List<Font> bold = faces("700Bold");

    /// The first face that has every character of the text; Hong Kong forms for Traditional
    /// Chinese. What no shipped face has is drawn as that face's missing glyph, because a machine
    /// may have no font of its own.
    Font of(String text, Language language, boolean heavy, float size) {
        return order(heavy ? bold : regular, language)
                .filter(face -> face.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElseGet(() -> (heavy ? bold : regular).get(1))
                .deriveFont(size);
    }

    /// Whether the faces have a language's own name, and so its script.
    boolean draw(Language language) {
        return regular.stream().anyMatch(face -> face.canDisplayUpTo(language.ownName()) < 0);
    }

    private static Stream<Font> order(List<Font> faces, Language language) {
        Font latin = faces.get(0);
        Font mainland = faces.get(1);
        Font hongKong = faces.get(2);
        return language == Language.ZH_HANT
                ? Stream.of(hongKong, mainland, latin)
                : language == Language.ZH_HANS
                        ? Stream.of(mainland, hongKong, latin)
                        : Stream.of(latin, mainland, hongKong);
    }

    private static List<Font> faces(String weight) {
        return Stream.of("NotoSans", "NotoSansSC", "NotoSansHK")
                .map(family -> face("faces/" + family + "_" + weight + ".ttf"))
                .toList();
    }

    private static Font face(String file) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the face %s is missing".formatted(file));
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("face " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("face %s cannot be read".formatted(file), e);
        }
    }
}
