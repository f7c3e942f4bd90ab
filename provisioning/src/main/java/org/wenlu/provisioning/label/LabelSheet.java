package org.wenlu.provisioning.label;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Labels of 90 × 50 mm on sheets of A4, two by five, as a PDF.
public final class LabelSheet {
    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 15 * MM;
    private static final float TOP = 278.5f * MM;
    private static final float WIDTH = 90 * MM;
    private static final float HEIGHT = 50 * MM;
    private static final float INSET = 5 * MM;
    private static final float CODE = 30 * MM;
    private static final int COLUMNS = 2;
    private static final int ON_PAGE = 10;
    private static final String FACES = "/org/wenlu/look/faces/";

    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;

    private LabelSheet(PDDocument document) throws IOException {
        this.document = document;
        this.regular = face("NotoSansSC_400Regular.ttf");
        this.bold = face("NotoSansSC_700Bold.ttf");
    }

    /// @throws IOException when the file cannot be written
    public static void write(List<Label> labels, Path file) throws IOException {
        try (var document = new PDDocument()) {
            var sheet = new LabelSheet(document);
            for (int first = 0; first < labels.size(); first += ON_PAGE) {
                sheet.page(labels.subList(first, Math.min(first + ON_PAGE, labels.size())));
            }
            document.save(file.toFile());
        }
    }

    private PDFont face(String name) throws IOException {
        try (InputStream in = LabelSheet.class.getResourceAsStream(FACES + name)) {
            if (in == null) {
                throw new IllegalStateException("the face " + name + " is missing");
            }
            return PDType0Font.load(document, in, true);
        }
    }

    private void page(List<Label> labels) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < labels.size(); i++) {
                float x = LEFT + i % COLUMNS * WIDTH;
                float y = TOP - (i / COLUMNS + 1) * HEIGHT;
                draw(content, labels.get(i), x, y);
            }
        }
    }

    private void draw(PDPageContentStream content, Label label, float x, float y)
            throws IOException {
        content.setLineWidth(0.25f);
        content.addRect(x, y, WIDTH, HEIGHT);
        content.stroke();
        float text = x + INSET;
        float room = WIDTH - CODE - 3 * INSET;
        line(content, bold, 12, label.chinese(), text, y + 38 * MM, room);
        line(content, regular, 8, label.english(), text, y + 32 * MM, room);
        line(content, bold, 10, label.place(), text, y + 20 * MM, room);
        line(content, regular, 8, label.device(), text, y + 14 * MM, room);
        line(content, regular, 7, "问路 Wenlu", text, y + INSET, room);
        code(content, label.code(), x + WIDTH - CODE - INSET, y + (HEIGHT - CODE) / 2);
    }

    /// Smaller where it would not fit.
    private static void line(
            PDPageContentStream content,
            PDFont font,
            float size,
            String text,
            float x,
            float y,
            float room)
            throws IOException {
        float natural = font.getStringWidth(text) / 1000 * size;
        content.beginText();
        content.setFont(font, natural > room ? size * room / natural : size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void code(PDPageContentStream content, String text, float x, float y)
            throws IOException {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        float module = CODE / code.size;
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    content.addRect(
                            x + column * module, y + CODE - (row + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }
}
