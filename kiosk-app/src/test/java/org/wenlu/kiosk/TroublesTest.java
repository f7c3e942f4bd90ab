package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.kiosk.screen.trouble.Trouble;

class TroublesTest {
    @ParameterizedTest
    @CsvSource({
        "paper-out, PAPER_OUT",
        "cover-open, COVER_OPEN",
        "cutter, PRINTER",
        "offline, PRINTER",
        "no-answer, PRINTER"
    })
    void aPrinterThatCannotPrintIsATrouble(String state, Trouble trouble) {
        assertThat(Troubles.printing(state)).contains(trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "paper-low", "none"})
    void aPrinterThatPrintsAndOneThatIsNotThereAreNot(String state) {
        assertThat(Troubles.printing(state)).isEmpty();
    }
}
