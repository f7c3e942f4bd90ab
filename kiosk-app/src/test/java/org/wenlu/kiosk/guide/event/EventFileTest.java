package org.wenlu.kiosk.guide.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlu.kiosk.guide.covenant.Covenant;
import org.wenlu.kiosk.guide.covenant.CovenantFile;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.file.Source;

class EventFileTest {
    private static final String NAMES = "{zh-Hans: 茶, zh-Hant: 茶, en: Tea}";
    private static final String TEA =
            """
            events:
              - id: tea
                names: %s
                where: %s
                begins: "2026-12-05T14:00"
                ends: "2026-12-05T16:00"
            """
                    .formatted(NAMES, NAMES);

    private static Source holding(String name, String text) {
        return asked ->
                asked.equals(name)
                        ? Optional.of(text.getBytes(StandardCharsets.UTF_8))
                        : Optional.empty();
    }

    private static Source events(String text) {
        return holding("events/hall.yaml", text);
    }

    @Test
    void anEventIsOverAtItsEnd() {
        Event tea = EventFile.find(events(TEA), "hall").getFirst();

        assertThat(tea.over(LocalDateTime.parse("2026-12-05T15:59"))).isFalse();
        assertThat(tea.over(LocalDateTime.parse("2026-12-05T16:00"))).isTrue();
    }

    @Test
    void withoutAFileOrWithAnEmptyOneNothingIsOn() {
        assertThat(EventFile.find(events(TEA), "elsewhere")).isEmpty();
        assertThat(EventFile.find(events("events: []\n"), "hall")).isEmpty();
        assertThat(CovenantFile.find(_ -> Optional.empty(), "hall")).isEqualTo(Covenant.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T14:00, tomorrow, 5, 2026-12-05T14:00",
        "2026-12-05T16:00, 2026-12-05T13:00, 6, must be after begins",
        "id: tea, id: Tea Time, 2, small letters",
        "zh-Hant: 茶, zh-Hant: ' ', 3, no name in zh-Hant"
    })
    void whatIsWrongIsSaidWithItsLine(String right, String wrong, int line, String advice) {
        Source source = events(TEA.replaceFirst(right, wrong));

        assertThatThrownBy(() -> EventFile.find(source, "hall"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("events/hall.yaml, line " + line)
                .hasMessageContaining(advice);
    }

    @Test
    void aClauseIsNamedOnce() {
        String clause = "  - {id: quiet, texts: " + NAMES + "}\n";
        Source source = holding("covenants/hall.yaml", "clauses:\n" + clause + clause);

        assertThatThrownBy(() -> CovenantFile.find(source, "hall"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("covenants/hall.yaml, line 3");
    }
}
