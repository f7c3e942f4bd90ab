package org.wenlu.gateway.console.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wenlu.gateway.letter.LetterKind;
import org.wenlu.look.MessageAudit;
import org.wenlu.protocol.Language;

class MineWordsTest {
    @Test
    void everyLanguageSaysEverythingWithFacesThatAreThere() {
        assertThat(MineWords.MESSAGES.languages()).hasSize(Language.values().length);
        assertThat(MessageAudit.faults(MineWords.MESSAGES)).isEmpty();
    }

    @Test
    void everyKindOfLetterHasAWord() {
        for (LetterKind kind : LetterKind.values()) {
            assertThat(MineWords.MESSAGES.keys(Language.EN)).contains("kind." + kind.word());
        }
    }
}
