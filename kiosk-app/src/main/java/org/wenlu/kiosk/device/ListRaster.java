package org.wenlu.kiosk.device;

import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.device.ListPaper.Item;
import org.wenlu.protocol.Language;

/// Draws a list to take along.
final class ListRaster {
    private static final int QR_SIZE = 540;

    private final TicketWords words;

    ListRaster(TicketWords words) {
        this.words = words;
    }

    void draw(ListPaper paper, PaperCanvas canvas) {
        List<Language> languages = words.languages(paper);
        for (Language language : languages) {
            boolean first = language == languages.getFirst();
            canvas.text(
                    words.name(paper.servicePoint(), language), language, first, first ? 32 : 28);
        }
        canvas.gap(12);
        canvas.rule();
        canvas.gap(14);
        languages.forEach(it -> canvas.text(words.text(it, "list.title"), it, false, 28));
        canvas.gap(6);
        for (Language language : languages) {
            boolean first = language == languages.getFirst();
            canvas.text(words.name(paper.service(), language), language, true, first ? 40 : 34);
        }
        paper.items().forEach(item -> item(canvas, item, languages));
        canvas.gap(18);
        canvas.rule();
        canvas.qr(paper.carried(), QR_SIZE);
        foot(canvas, paper, languages);
    }

    private void item(PaperCanvas canvas, Item item, List<Language> languages) {
        canvas.gap(18);
        canvas.box(item.has(), languages.getFirst().rightToLeft());
        for (Language language : languages) {
            boolean first = language == languages.getFirst();
            canvas.beside(words.name(item.need(), language), language, first, first ? 32 : 28);
        }
        if (!item.has()) {
            canvas.gap(4);
            languages.forEach(it -> canvas.beside(words.name(item.advice(), it), it, false, 26));
        }
    }

    private void foot(PaperCanvas canvas, ListPaper paper, List<Language> languages) {
        for (Language language : languages) {
            canvas.text(words.text(language, "list.scan"), language, false, 26);
        }
        canvas.gap(10);
        for (Language language : languages) {
            var source = Map.of("source", words.name(paper.source(), language));
            canvas.text(words.text(language, "list.source", source), language, false, 24);
        }
        Language first = languages.getFirst();
        canvas.gap(4);
        canvas.text(words.moment(first, paper.printedAt(), paper.zone()), first, false, 24);
    }
}
