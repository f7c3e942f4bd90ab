package org.wenlu.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.look.MessageAudit;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.WaitRange;

class TicketWordsTest {
    private final TicketWords words = new TicketWords();

    private static Outlook outlook(int ahead, boolean staffed) {
        return new Outlook(ahead, Optional.empty(), staffed, Optional.of(9));
    }

    @Test
    void nobodyIsToldToBeNextWhileNoCounterIsOpenForTheService() {
        assertThat(words.outlook(Language.EN, outlook(0, false)))
                .containsExactly("You are first in line");
        assertThat(words.notes(Language.EN, outlook(0, false)))
                .containsExactly(
                        "No counter is open for this service yet. You will be called when one"
                                + " opens.");
        assertThat(words.outlook(Language.ZH_HANS, outlook(0, false)))
                .noneMatch(line -> line.contains("下一位"));
        assertThat(words.notes(Language.ZH_HANS, outlook(0, false)))
                .anyMatch(line -> line.contains("暂无窗口开放"));
        assertThat(words.outlook(Language.EN, outlook(0, true))).containsExactly("You are next");
    }

    @Test
    void theRangeIsSaidAsAnEstimateTogetherWithHowOftenSuchOnesWereRight() {
        var told = new Outlook(3, Optional.of(new WaitRange(10, 20)), true, Optional.of(9));

        assertThat(words.outlook(Language.EN, told))
                .containsExactly("3 people ahead of you", "Estimated wait: about 10–20\u00a0min");
        assertThat(words.notes(Language.EN, told))
                .containsExactly("Lately 9 of 10 such estimates were right here");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysWhenNoCounterIsOpen(Language language) {
        assertThat(words.notes(language, outlook(0, false))).hasSize(1);
        assertThat(words.notes(language, outlook(0, true))).isEmpty();
        assertThat(words.outlook(language, outlook(0, false)))
                .doesNotContainAnyElementsOf(words.outlook(language, outlook(0, true)));
    }

    @Test
    void noLanguageLacksAMessage() {
        Messages messages = Messages.load(TicketWords.class, EnumSet.allOf(Language.class));

        assertThat(MessageAudit.faults(messages)).isEmpty();
    }
}
