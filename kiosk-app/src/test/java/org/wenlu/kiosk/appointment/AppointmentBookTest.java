package org.wenlu.kiosk.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.appointment.Appointment.Window;
import org.wenlu.kiosk.appointment.Appointments.Found;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.protocol.identity.ServiceId;

class AppointmentBookTest {
    private static final ServiceId TAX = new ServiceId("tax");
    private static final LocalDateTime AT = LocalDateTime.parse("2026-11-23T10:30");

    @TempDir Path folder;

    private Path file;
    private AppointmentBook book;

    @BeforeEach
    void book() {
        file = folder.resolve("appointments.yaml");
        book = new AppointmentBook(file, Set.of(TAX));
    }

    /// Returns the code of the only booking.
    private String booked() throws IOException {
        return booked("Wang 17");
    }

    private String booked(String reference) throws IOException {
        Path bookings = folder.resolve("bookings.csv");
        String line = "reference,service,at\n%s,tax,2026-11-23T10:30\n";
        Files.writeString(bookings, line.formatted(reference));
        Booking.make(bookings, folder);
        return Files.readAllLines(folder.resolve("codes.csv")).get(1).split(",")[1];
    }

    private Appointment found(String code) {
        return ((Found.Known) book.find(code)).appointment();
    }

    private void refused(String what, String by, String why) throws IOException {
        booked();
        String wrong = Files.readString(file).replace(what, by);
        assertThatThrownBy(
                        () ->
                                AppointmentFile.read(
                                        "a.yaml",
                                        wrong.getBytes(StandardCharsets.UTF_8),
                                        Set.of(TAX)))
                .isInstanceOf(ContentException.class)
                .hasMessage(why);
    }

    @Test
    void aCodeLeadsToItsAppointmentHoweverItIsTyped() throws IOException {
        String code = booked();

        assertThat(found(code).service()).isEqualTo(TAX);
        assertThat(found(code.toLowerCase(Locale.ROOT))).isEqualTo(found(code));
        assertThat(book.find("AAAAAA")).isEqualTo(new Found.Unknown());
    }

    @Test
    void theKiosksFileHoldsNeitherCodesNorWhatTheBookingIsCalled() throws IOException {
        String code = booked();

        assertThat(Files.readString(file)).doesNotContain(code).doesNotContain("Wang");
    }

    @Test
    void oneCanCheckInAQuarterOfAnHourBeforeAndAfter() throws IOException {
        Appointment appointment = found(booked());

        assertThat(appointment.window(AT.minusMinutes(15).minusSeconds(1))).isEqualTo(Window.EARLY);
        assertThat(appointment.window(AT.minusMinutes(15))).isEqualTo(Window.OPEN);
        assertThat(appointment.window(AT.plusMinutes(15).minusSeconds(1))).isEqualTo(Window.OPEN);
        assertThat(appointment.window(AT.plusMinutes(15))).isEqualTo(Window.LATE);
    }

    @Test
    void anAppointmentHasOneTicketHoweverOftenItIsRead() throws IOException {
        String code = booked();

        assertThat(new AppointmentBook(file, Set.of(TAX)).find(code)).isEqualTo(book.find(code));
        assertThat(found(code).ticket()).isEqualTo(found(code).ticket());
    }

    @Test
    void whoHasACodeKeepsItAndItsTicketWhenTheFileIsMadeAnew() throws IOException {
        String code = booked();
        Appointment before = found(code);

        assertThat(booked()).isEqualTo(code);
        Files.setLastModifiedTime(file, FileTime.fromMillis(2));
        assertThat(found(code)).isEqualTo(before);
    }

    @Test
    void aNewFileCountsAtOnceAndAWrongOneNever() throws IOException {
        String first = booked();
        found(first);
        String second = booked("another");
        Files.setLastModifiedTime(file, FileTime.fromMillis(2));
        assertThat(book.find(first)).isEqualTo(new Found.Unknown());
        found(second);

        Files.writeString(file, "salt: nonsense\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(3));

        found(second);
        assertThat(new AppointmentBook(file, Set.of(TAX)).find(second))
                .isEqualTo(new Found.Unreadable());
    }

    @Test
    void withoutAFileThereAreNoAppointments() {
        assertThat(book.offered()).isFalse();
        assertThat(book.find("K7M3QX")).isEqualTo(new Found.Unknown());
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndWhatWouldBeRight() throws IOException {
        refused(
                "service: tax",
                "service: taxi",
                "a.yaml, line 3: there is no service 'taxi'; there are [tax]");
        refused(
                "T10:30",
                " half past ten",
                "a.yaml, line 3: '2026-11-23 half past ten' is no date and time; write for example"
                        + " 2026-11-23T10:30");
        refused(
                "appointments:",
                "early: 600\nappointments:",
                "a.yaml, line 2: early is 600; it must be from 0 to 240 minutes");
    }

    @Test
    void afterTenWrongCodesNobodyMayTryForAQuarterOfAnHour() {
        var now = new Duration[] {Duration.ofHours(1)};
        var guesses = new Guesses(() -> now[0]);
        for (int i = 0; i < Guesses.MOST; i++) {
            assertThat(guesses.allowed()).isTrue();
            guesses.wrong();
        }
        now[0] = now[0].plus(Guesses.WITHIN).minusSeconds(1);
        assertThat(guesses.allowed()).isFalse();

        now[0] = now[0].plusSeconds(1);

        assertThat(guesses.allowed()).isTrue();
    }
}
