package org.wenlu.look;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.wenlu.protocol.Language;

/// The faces that Wenlu ships, and which of them a language is written with.
///
/// One character of Chinese origin has several national forms: a reader in Hong Kong, Japan or
/// Korea stumbles over the mainland's.
public enum Face {
    LATIN("Noto Sans", "NotoSans"),
    MAINLAND("Noto Sans SC", "NotoSansSC"),
    HONG_KONG("Noto Sans HK", "NotoSansHK"),
    JAPANESE("Noto Sans JP", "NotoSansJP"),
    KOREAN("Noto Sans KR", "NotoSansKR"),
    ARABIC("Noto Sans Arabic", "NotoSansArabic");

    private final String family;
    private final String file;

    Face(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /// What writes a language, the first that has a character draws it. Latin letters of European
    /// languages come from the Latin face, because the Chinese ones draw quotation marks full
    /// width.
    public static List<Face> of(Language language) {
        return switch (language) {
            case ZH_HANS -> List.of(MAINLAND, HONG_KONG, LATIN);
            case ZH_HANT -> List.of(HONG_KONG, MAINLAND, LATIN);
            case JA -> List.of(JAPANESE, LATIN, MAINLAND);
            case KO -> List.of(KOREAN, LATIN, MAINLAND);
            case AR -> List.of(ARABIC, LATIN, MAINLAND);
            case EN, FR, DE, RU, ES -> List.of(LATIN, MAINLAND);
        };
    }

    public String family() {
        return family;
    }

    public String fullName(boolean bold) {
        return family + (bold ? " Bold" : " Regular");
    }

    public String file(boolean bold) {
        return file + (bold ? "_700Bold.ttf" : "_400Regular.ttf");
    }

    /// The face's bytes; the caller closes them.
    ///
    /// @throws IllegalStateException when it is not on the class path
    public InputStream open(boolean bold) {
        InputStream in = Face.class.getResourceAsStream("faces/" + file(bold));
        if (in == null) {
            throw new IllegalStateException("the face %s is missing".formatted(file(bold)));
        }
        return in;
    }

    /// The face as Java 2D draws it, in a size of 1; read anew at each call.
    public Font font(boolean bold) {
        try (InputStream in = open(bold)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("face " + file(bold), e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("face %s cannot be read".formatted(file(bold)), e);
        }
    }
}
