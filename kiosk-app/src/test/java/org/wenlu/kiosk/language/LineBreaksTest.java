package org.wenlu.kiosk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What may stand alone on a line.
class LineBreaksTest {
    private static List<String> parts(String text) {
        BreakIterator lines = BreakIterator.getLineInstance();
        lines.setText(text);
        List<String> parts = new ArrayList<>();
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            parts.add(text.substring(from, to));
        }
        return parts;
    }

    @Test
    void aTimeOfDayIsWhole() {
        assertThat(parts("until 16:00 today")).containsExactly("until ", "16:00 ", "today");
        assertThat(parts("6:30–24:00")).noneMatch(part -> part.endsWith(":"));
    }

    @Test
    void aCodeIsBrokenAtItsHyphensOnly() {
        assertThat(parts("7K3M-9QTX-2F6B-HW4N")).containsExactly("7K3M-9QTX-2F6B-", "HW4N");
    }

    @Test
    void noChineseLineBeginsWithAComma() {
        assertThat(parts("请稍候，马上开始。")).contains("候，", "始。");
        assertThat(parts("今天16:00关门")).contains("16:00");
    }

    @Test
    void noSmallKanaBeginsALine() {
        assertThat(parts("ちょっと待って")).contains("ちょっ");
    }

    @Test
    void koreanIsBrokenBetweenWords() {
        assertThat(parts("번호표를 받으세요")).containsExactly("번호표를 ", "받으세요");
    }
}
