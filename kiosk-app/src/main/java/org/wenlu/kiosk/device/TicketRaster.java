package org.wenlu.kiosk.device;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.wenlu.protocol.Language;

/// Draws paper as dots, so that it shows every script whatever the printer knows. Safe for use by
/// several threads.
public final class TicketRaster {
    private static final int NUMBER_SIZE = 230;
    private static final int QR_SIZE = 340;

    private final TicketFaces faces = new TicketFaces();
    private final TicketWords words = new TicketWords();
    private final ListRaster lists = new ListRaster(words);

    /// Black and white, 576 dots wide, as long as it needs to be.
    public BufferedImage draw(Paper paper) {
        var canvas = new PaperCanvas(faces);
        switch (paper) {
            case TicketPaper ticket -> draw(ticket, canvas);
            case ListPaper list -> lists.draw(list, canvas);
        }
        return canvas.cut();
    }

    private void draw(TicketPaper paper, PaperCanvas canvas) {
        List<Language> languages = words.languages(paper);
        if (paper.copy()) {
            canvas.bar(copy(languages), languages.getLast(), 34);
            canvas.gap(16);
        }
        head(canvas, paper, languages);
        number(canvas, paper, languages);
        queue(canvas, paper, languages);
        paper.link().ifPresent(link -> phone(canvas, paper, link));
        foot(canvas, paper, languages);
    }

    private String copy(List<Language> languages) {
        return String.join("  ", languages.stream().map(it -> words.text(it, "copy")).toList());
    }

    private void head(PaperCanvas canvas, TicketPaper paper, List<Language> languages) {
        for (Language language : languages) {
            boolean first = language == languages.getFirst();
            String name = words.name(paper.servicePoint(), language);
            canvas.text(name, language, first, first ? 34 : 30);
        }
        canvas.gap(14);
        canvas.rule();
    }

    private void number(PaperCanvas canvas, TicketPaper paper, List<Language> languages) {
        canvas.gap(14);
        String label =
                String.join("  ", languages.stream().map(it -> words.text(it, "number")).toList());
        canvas.text(label, languages.getLast(), false, 28);
        canvas.gap(26);
        canvas.banner(paper.label(), NUMBER_SIZE);
        canvas.gap(30);
        for (Language language : languages) {
            boolean first = language == languages.getFirst();
            String name = words.name(paper.service(), language);
            canvas.text(name, language, true, first ? 42 : 34);
        }
        canvas.gap(16);
        canvas.rule();
    }

    private void queue(PaperCanvas canvas, TicketPaper paper, List<Language> languages) {
        for (Language language : languages) {
            boolean first = language == languages.getFirst();
            canvas.gap(12);
            words.outlook(language, paper.outlook())
                    .forEach(line -> canvas.text(line, language, first, first ? 36 : 30));
            canvas.gap(4);
            words.notes(language, paper.outlook())
                    .forEach(line -> canvas.text(line, language, false, first ? 30 : 26));
        }
        for (var service : paper.further()) {
            canvas.gap(10);
            languages.forEach(language -> then(canvas, service, language));
        }
        canvas.gap(8);
    }

    private void then(PaperCanvas canvas, Map<Language, String> service, Language language) {
        var name = Map.of("service", words.name(service, language));
        canvas.text(words.text(language, "then", name), language, false, 28);
    }

    private void phone(PaperCanvas canvas, TicketPaper paper, String link) {
        canvas.qr(link, QR_SIZE);
        for (Language language : words.languages(paper)) {
            canvas.text(words.text(language, "follow"), language, false, 26);
            paper.byCode().ifPresent(by -> canvas.text(code(language, by), language, false, 24));
        }
        canvas.gap(10);
    }

    private String code(Language language, TicketPaper.ByCode by) {
        return words.text(language, "code", Map.of("address", by.address(), "code", by.code()));
    }

    private void foot(PaperCanvas canvas, TicketPaper paper, List<Language> languages) {
        canvas.gap(6);
        canvas.rule();
        canvas.gap(10);
        for (Language language : languages) {
            canvas.text(words.text(language, "keep"), language, false, 26);
        }
        canvas.gap(4);
        canvas.text(
                words.moment(languages.getFirst(), paper.issuedAt(), paper.zone()),
                languages.getFirst(),
                false,
                24);
    }
}
