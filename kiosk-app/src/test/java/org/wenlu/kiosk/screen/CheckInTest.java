package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.protocol.Language;

/// A visitor types the code of an appointment, as they would.
class CheckInTest {
    @TempDir Path folder;

    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @BeforeEach
    void sit() {
        sitting = new Sitting(folder.resolve("journal.db"), Pictures.PORTRAIT);
        come();
    }

    @AfterEach
    void close() {
        sitting.close();
    }

    private void come() {
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(Language.EN));
        sitting.act(Signposts::services);
        sitting.touch("services-appointment");
        sitting.act(it -> it.way().back());
    }

    private long expected() {
        return sitting.desk().hall().tickets().values().stream()
                .filter(it -> it.appointment().isPresent())
                .count();
    }

    @Test
    void whoIsExpectedGetsTheNextNumberThatIsCalled() {
        sitting.checkIn(SampleAppointments.NOW, "ticket");

        Ticket ticket = sitting.ticket().orElseThrow();
        assertThat(ticket.appointment()).isPresent();
        assertThat(sitting.desk().hall().waiting().getFirst()).isEqualTo(ticket);
    }

    @Test
    void whoChecksInTwiceIsShownTheSameNumber() {
        sitting.checkIn(SampleAppointments.NOW, "ticket");
        Ticket first = sitting.ticket().orElseThrow();
        sitting.act(it -> it.way().end());
        come();

        sitting.checkIn(SampleAppointments.NOW, "appointment-used");
        sitting.touch("appointment-show");

        assertThat(sitting.ticket().map(Ticket::id)).contains(first.id());
        assertThat(expected()).isEqualTo(1);
    }

    @Test
    void whoIsEarlyGoesBackAndWhoIsLateTakesAnOrdinaryNumber() {
        sitting.checkIn(SampleAppointments.LATER, "appointment-early");
        sitting.touch("appointment-home");
        assertThat(sitting.screen()).isEqualTo("home");

        sitting.checkIn(SampleAppointments.MISSED, "appointment-late");
        sitting.touch("appointment-take");
        sitting.await("ticket");

        assertThat(expected()).isZero();
    }

    @Test
    void withoutAReadableFileTheServicesAreOffered() {
        sitting.checkIn(SampleAppointments.UNREADABLE, "appointment-unreadable");

        sitting.touch("appointment-services");

        assertThat(sitting.screen()).isEqualTo("services");
    }

    @Test
    void whoGuessesIsNotHeardForAWhileWhateverTheyTouchInBetween() {
        for (int i = 0; i < 10; i++) {
            wrong();
            sitting.act(it -> it.way().back());
        }
        sitting.act(Signposts::checkIn);
        type("A");
        assertThat(sitting.look().toString()).contains("code.too-often");

        sitting.act(it -> it.way().end());
        sitting.pass(Duration.ofMinutes(15));
        come();

        sitting.checkIn(SampleAppointments.NOW, "ticket");
    }

    private void wrong() {
        sitting.act(Signposts::checkIn);
        type("2");
        sitting.until(() -> sitting.look().toString().contains("code.no-appointment"));
    }

    private void type(String code) {
        code.chars().forEach(key -> sitting.touch("key-" + (char) key));
        sitting.touch("go");
    }
}
