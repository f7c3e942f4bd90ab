package org.wenlu.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.VisitEnded;
import org.wenlu.protocol.record.Happening.VisitOutcome;
import org.wenlu.protocol.record.Happening.VisitStarted;

class VisitTest {
    @TempDir Path folder;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private HostDesk desk;
    private Visit visit;

    @BeforeEach
    void begin() {
        desk = Luohu.open(folder.resolve("journal.db"), clock);
        visit = Visit.begin(desk, clock, clock.elapsed(), Language.EN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Happening> happenings() {
        Luohu.issue(desk, Luohu.TAX);
        return desk.journal().after(0, 100).stream().map(it -> it.happening()).toList();
    }

    private VisitEnded ended() {
        visit.end();
        return happenings().stream()
                .filter(VisitEnded.class::isInstance)
                .map(VisitEnded.class::cast)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void isJournalledAtItsBeginningAndOpenInTheHall() {
        assertThat(happenings()).contains(new VisitStarted(visit.id(), "en"));
        assertThat(desk.hall().visits()).containsExactlyEntriesOf(Map.of(visit.id(), "en"));
    }

    @Test
    void endsWithItsLanguageWhatWasOpenedAndHowLongItTook() {
        visit.opened("guide:paying");
        visit.used("large-text");
        visit.used("large-text");
        visit.speak(Language.ZH_HANT);
        clock.pass(Duration.ofSeconds(90));

        assertThat(ended())
                .isEqualTo(
                        new VisitEnded(
                                visit.id(),
                                "zh-Hant",
                                VisitOutcome.READ,
                                List.of("guide:paying"),
                                List.of("large-text"),
                                90));
        assertThat(desk.hall().visits()).isEmpty();
    }

    @Test
    void cameToNothingWhenNothingWasOpened() {
        assertThat(ended().outcome()).isEqualTo(VisitOutcome.NOTHING);
    }

    @Test
    void aTicketOutweighsARefusalBeforeAndAfterIt() {
        visit.opened("service:tax");
        visit.cameTo(VisitOutcome.REFUSED);
        visit.cameTo(VisitOutcome.TICKET);
        visit.cameTo(VisitOutcome.REFUSED);

        assertThat(ended().outcome()).isEqualTo(VisitOutcome.TICKET);
    }

    @Test
    void listsABoundedNumberOfWhatWasOpened() {
        for (int i = 0; i < 500; i++) {
            visit.opened("guide:" + i);
        }

        assertThat(ended().opened()).hasSize(50).startsWith("guide:0");
    }
}
