package org.wenlu.kiosk.device;

import io.nayuki.qrcodegen.QrCode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import org.wenlu.protocol.Language;

/// A strip of paper that is filled from top to bottom, centred but for what stands beside a box.
/// For one thread.
final class PaperCanvas {
    /// Dots across a roll of 80 mm at 203 dots an inch.
    static final int WIDTH = 576;

    private static final int MARGIN = 24;
    private static final int LONGEST = 5_000;
    private static final int BOX = 30;
    private static final int INDENT = MARGIN + BOX + 18;
    private static final int INK = 150;
    private static final int QUIET_MODULES = 4;

    private final BufferedImage image =
            new BufferedImage(WIDTH, LONGEST, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();
    private final TicketFaces faces;
    private int y = 8;
    private boolean boxesRight;

    PaperCanvas(TicketFaces faces) {
        this.faces = faces;
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, LONGEST);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    void gap(int dots) {
        y += dots;
    }

    /// Text in as many lines as it needs.
    void text(String text, Language language, boolean heavy, float size) {
        if (text.isEmpty()) {
            return;
        }
        AttributedString styled = styled(text, language, heavy, size);
        var lines = new LineBreakMeasurer(styled.getIterator(), pen.getFontRenderContext());
        while (lines.getPosition() < text.length()) {
            TextLayout layout = lines.nextLayout(WIDTH - 2f * MARGIN);
            line(layout, size, (WIDTH - layout.getAdvance()) / 2);
        }
    }

    private AttributedString styled(String text, Language language, boolean heavy, float size) {
        var styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.RUN_DIRECTION, language.rightToLeft());
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            Font face = faces.of(text.codePointAt(at), language, heavy, size);
            styled.addAttribute(TextAttribute.FONT, face, at, text.offsetByCodePoints(at, 1));
        }
        return styled;
    }

    private void line(TextLayout layout, float size, double left) {
        layout.draw(pen, (float) left, y + size);
        y += Math.round(size * 1.35f);
    }

    /// A box to tick where a line begins; what is beside it follows.
    ///
    /// @param rightToLeft has the box on the right
    void box(boolean ticked, boolean rightToLeft) {
        boxesRight = rightToLeft;
        int left = rightToLeft ? WIDTH - MARGIN - BOX : MARGIN;
        int top = y + 8;
        pen.setStroke(new BasicStroke(3));
        pen.drawRect(left, top, BOX, BOX);
        if (ticked) {
            pen.setStroke(new BasicStroke(5));
            pen.drawPolyline(
                    new int[] {left + 6, left + 13, left + BOX - 5},
                    new int[] {top + 15, top + 23, top + 6},
                    3);
        }
    }

    /// Text beside the last box.
    void beside(String text, Language language, boolean heavy, float size) {
        if (text.isEmpty()) {
            return;
        }
        AttributedString styled = styled(text, language, heavy, size);
        var lines = new LineBreakMeasurer(styled.getIterator(), pen.getFontRenderContext());
        while (lines.getPosition() < text.length()) {
            TextLayout layout = lines.nextLayout(WIDTH - INDENT - MARGIN);
            double end = WIDTH - INDENT - layout.getAdvance();
            line(layout, size, boxesRight ? end : INDENT);
        }
    }

    /// One line as high as the paper's width allows, capitals and digits only.
    void banner(String text, float largest) {
        Font face = faces.of(text.codePointAt(0), Language.EN, true, largest);
        double width = new TextLayout(text, face, pen.getFontRenderContext()).getAdvance();
        float fitting = (float) Math.min(largest, largest * (WIDTH - 2.0 * MARGIN) / width);
        var layout = new TextLayout(text, face.deriveFont(fitting), pen.getFontRenderContext());
        float capitals = (float) layout.getBounds().getHeight();
        layout.draw(pen, (WIDTH - layout.getAdvance()) / 2, y + capitals);
        y += Math.round(capitals);
    }

    /// White words on a black bar.
    void bar(String text, Language language, float size) {
        int height = Math.round(size * 1.7f);
        pen.fillRect(0, y, WIDTH, height);
        pen.setColor(Color.WHITE);
        int top = y;
        y += Math.round(size * 0.17f);
        text(text, language, true, size);
        pen.setColor(Color.BLACK);
        y = top + height;
    }

    void rule() {
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(MARGIN, y, WIDTH - MARGIN, y);
        y += 3;
    }

    void qr(String content, int widest) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        int dots = Math.max(3, widest / (code.size + 2 * QUIET_MODULES));
        int left = (WIDTH - code.size * dots) / 2;
        int top = y + QUIET_MODULES * dots;
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    pen.fillRect(left + column * dots, top + row * dots, dots, dots);
                }
            }
        }
        y = top + (code.size + QUIET_MODULES) * dots;
    }

    /// What was drawn, in black and white only.
    BufferedImage cut() {
        pen.dispose();
        var paper = new BufferedImage(WIDTH, y + 8, BufferedImage.TYPE_BYTE_BINARY);
        for (int row = 0; row < paper.getHeight(); row++) {
            for (int column = 0; column < WIDTH; column++) {
                boolean white = image.getRaster().getSample(column, row, 0) > INK;
                paper.getRaster().setSample(column, row, 0, white ? 1 : 0);
            }
        }
        return paper;
    }
}
