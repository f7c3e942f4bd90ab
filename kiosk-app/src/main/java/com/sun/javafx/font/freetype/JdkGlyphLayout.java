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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Shapes what one character after the other cannot show, Arabic above all, with the JDK's own
/// shaper. A stretch of a run is set in the first face that has its characters.
final class JdkGlyphLayout extends GlyphLayout {
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final Map<String, Font> FACES = new ConcurrentHashMap<>();
    private static final int SLOT_SHIFT = 24;

    /// Neighbours in one face, as places in the text, in the order in which they are drawn.
    private record Stretch(int start, int end, int slot) {}

    @Override
    public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
        FontResource resource = font.getFontResource();
        var line = new GlyphLine(run.getStart(), !run.isLeftToRight());
        for (Stretch stretch : stretches(run, resource, text)) {
            line.add(shaped(stretch, run, font, text), stretch.start(), stretch.slot());
        }
        line.into(run);
    }

    private static GlyphVector shaped(Stretch stretch, TextRun run, PGFont font, char[] text) {
        FontResource resource = font.getFontResource();
        FontResource face =
                resource instanceof CompositeFontResource faces
                        ? faces.getSlotResource(stretch.slot())
                        : resource;
        return FACES.computeIfAbsent(face.getFileName(), JdkGlyphLayout::face)
                .deriveFont(font.getSize())
                .layoutGlyphVector(
                        UNHINTED,
                        text,
                        stretch.start(),
                        stretch.end(),
                        run.isLeftToRight()
                                ? Font.LAYOUT_LEFT_TO_RIGHT
                                : Font.LAYOUT_RIGHT_TO_LEFT);
    }

    private static List<Stretch> stretches(TextRun run, FontResource resource, char[] text) {
        var stretches = new ArrayList<Stretch>();
        int start = run.getStart();
        int slot = slot(resource, Character.codePointAt(text, start));
        for (int at = start; at < run.getEnd(); ) {
            int character = Character.codePointAt(text, at);
            int own = joins(character) ? slot : slot(resource, character);
            if (own != slot) {
                stretches.add(new Stretch(start, at, slot));
                start = at;
                slot = own;
            }
            at += Character.charCount(character);
        }
        stretches.add(new Stretch(start, run.getEnd(), slot));
        return run.isLeftToRight() ? stretches : stretches.reversed();
    }

    /// Marks stay in the face of the letter that they stand on.
    private static boolean joins(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
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

    /// Glyphs of several faces, one beside the other.
    private static final class GlyphLine {
        private final int origin;
        private final boolean turned;
        private final List<Integer> glyphs = new ArrayList<>();
        private final List<Integer> characters = new ArrayList<>();
        private final List<Float> places = new ArrayList<>();
        private float end;

        /// @param turned whether it is read from right to left
        GlyphLine(int origin, boolean turned) {
            this.origin = origin;
            this.turned = turned;
        }

        /// A mark comes after the letter that it stands on, also from right to left: JavaFX takes
        /// the place of a run from its first glyph, and an advance from neighbours.
        void add(GlyphVector shaped, int start, int slot) {
            float[] own = shaped.getGlyphPositions(0, shaped.getNumGlyphs() + 1, null);
            var marks = new ArrayList<Integer>();
            for (int i = 0; i < shaped.getNumGlyphs(); i++) {
                if (turned && shaped.getGlyphMetrics(i).getAdvanceX() == 0) {
                    marks.add(i);
                } else {
                    glyph(shaped, own, i, start, slot);
                    marks.forEach(mark -> glyph(shaped, own, mark, start, slot));
                    marks.clear();
                }
            }
            marks.forEach(mark -> glyph(shaped, own, mark, start, slot));
            end += own[2 * shaped.getNumGlyphs()];
        }

        private void glyph(GlyphVector shaped, float[] own, int i, int start, int slot) {
            glyphs.add(shaped.getGlyphCode(i) | slot << SLOT_SHIFT);
            characters.add(start - origin + shaped.getGlyphCharIndex(i));
            places.add(end + own[2 * i]);
            places.add(own[2 * i + 1]);
        }

        void into(TextRun run) {
            float[] positions = new float[places.size() + 2];
            for (int i = 0; i < places.size(); i++) {
                positions[i] = places.get(i);
            }
            positions[places.size()] = end;
            run.shape(glyphs.size(), ints(glyphs), positions, ints(characters));
        }

        private static int[] ints(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
