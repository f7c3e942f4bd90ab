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
        assertThat(parts("请稍候，马上开始。")).contains("稍候，", "开始。");
        assertThat(parts("今天16:00关门")).contains("16:00");
    }

    @Test
    void noChineseWordIsBroken() {
        assertThat(parts("更多时间")).contains("时间");
        assertThat(parts("需要甚麼服務？")).contains("服務？");
        assertThat(parts("一周之内星期二办理")).contains("星期二");
    }

    @Test
    void whereALineMayEndIsTheSameFromEitherSide() {
        BreakIterator lines = BreakIterator.getLineInstance();
        lines.setText("请问这里的工作人员：最近的洗手间在哪里？ See 12:30.");
        List<Integer> forward = new ArrayList<>();
        for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
            forward.add(at);
        }
        List<Integer> back = new ArrayList<>();
        for (int at = lines.last(); at != BreakIterator.DONE; at = lines.previous()) {
            back.addFirst(at);
        }

        assertThat(back).isEqualTo(forward);
        for (int at = 1; at < forward.getLast(); at++) {
            assertThat(lines.isBoundary(at)).isEqualTo(forward.contains(at));
            assertThat(forward).contains(lines.following(at), lines.preceding(at));
        }
    }

    @Test
    void noSmallKanaBeginsALine() {
        assertThat(parts("ちょっと待って")).containsExactly("ちょっと", "待って");
    }

    @Test
    void koreanIsBrokenBetweenWords() {
        assertThat(parts("번호표를 받으세요")).containsExactly("번호표를 ", "받으세요");
    }
}
