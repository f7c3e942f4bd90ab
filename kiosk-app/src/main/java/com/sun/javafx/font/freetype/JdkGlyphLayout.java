package com.sun.javafx.font.freetype;

import com.sun.javafx.font.CompositeFontResource;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;
import com.sun.javafx.text.TextRun;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Shapes what one character after the other cannot show, Arabic above all, with the JDK's own
/// shaper. A run is set in the first face that has its first character.
final class JdkGlyphLayout extends GlyphLayout {
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final Map<String, Font> FACES = new ConcurrentHashMap<>();
    private static final int SLOT_SHIFT = 24;

    @Override
    public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
        FontResource resource = font.getFontResource();
        int slot = slot(resource, Character.codePointAt(text, run.getStart()));
        FontResource face =
                resource instanceof CompositeFontResource faces
                        ? faces.getSlotResource(slot)
                        : resource;
        GlyphVector glyphs =
                FACES.computeIfAbsent(face.getFileName(), JdkGlyphLayout::face)
                        .deriveFont(font.getSize())
                        .layoutGlyphVector(
                                UNHINTED,
                                text,
                                run.getStart(),
                                run.getEnd(),
                                run.isLeftToRight()
                                        ? Font.LAYOUT_LEFT_TO_RIGHT
                                        : Font.LAYOUT_RIGHT_TO_LEFT);
        shape(run, glyphs, slot);
    }

    private static void shape(TextRun run, GlyphVector shaped, int slot) {
        int count = shaped.getNumGlyphs();
        int[] glyphs = shaped.getGlyphCodes(0, count, null);
        for (int i = 0; i < count; i++) {
            glyphs[i] |= slot << SLOT_SHIFT;
        }
        run.shape(
                count,
                glyphs,
                shaped.getGlyphPositions(0, count + 1, null),
                shaped.getGlyphCharIndices(0, count, null));
    }

    private static int slot(FontResource resource, int character) {
        return resource instanceof CompositeFontResource
                ? resource.getGlyphMapper().charToGlyph(character) >>> SLOT_SHIFT
                : 0;
    }

    private static Font face(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new File(file));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the face %s cannot be read".formatted(file), e);
        }
    }

    @Override
    public void dispose() {
        GlyphLayoutManager.dispose(this);
    }
}
