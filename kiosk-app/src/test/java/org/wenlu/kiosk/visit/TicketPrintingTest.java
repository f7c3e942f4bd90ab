package org.wenlu.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.device.EscPosPrinter;
import org.wenlu.kiosk.device.PrinterPort;
import org.wenlu.kiosk.device.TicketPaper;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.device.VirtualPrinter;
import org.wenlu.kiosk.device.VirtualPrinter.Mood;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Printing;

class TicketPrintingTest {
    private static final ServicePoint POINT =
            Content.shipped().servicePoint(Luohu.OWNER.servicePoint());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path folder;
    private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private VirtualPrinter device;
    private HostDesk desk;

    @BeforeEach
    void start() {
        device = new VirtualPrinter(folder.resolve("paper"), 0);
        open();
    }

    private void open() {
        desk =
                HostDesk.open(
                        folder.resolve("journal.db"),
                        Luohu.OWNER,
                        POINT.services().stream().map(ServiceOffer::service).toList(),
                        POINT.counters(),
                        POINT.zone(),
                        clock,
                        "test");
    }

    @AfterEach
    void stop() {
        desk.close();
        device.close();
    }

    private TicketPrinting printing(TicketPrinter printer) {
        return new TicketPrinting(desk, printer, POINT, ticket -> Optional.empty());
    }

    private Ticket issue() {
        return Luohu.issue(desk, POINT.services().getFirst().service().id());
    }

    private Printing state(Ticket ticket) {
        return desk.hall().ticket(ticket.id()).orElseThrow().printing();
    }

    private void printed(TicketPrinter printer, Ticket ticket, Printing end) {
        printing(printer).print(ticket);
        awaitState(ticket, end);
    }

    private void awaitState(Ticket ticket, Printing end) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state(ticket) == end);
    }

    private List<Happening.TicketPrinting> noted() {
        return desk.journal().after(0, 1_000).stream()
                .map(record -> record.happening())
                .flatMap(
                        it ->
                                it instanceof Happening.TicketPrinting noted
                                        ? Stream.of(noted)
                                        : Stream.empty())
                .toList();
    }

    private static Happening.TicketPrinting note(
            Ticket ticket, int job, Printing state, Optional<String> cause) {
        return new Happening.TicketPrinting(ticket.id(), job, state, cause);
    }

    @Test
    void aTicketIsAskedForThenPrintingThenPrinted() {
        Ticket ticket = issue();
        assertThat(ticket.printing()).isEqualTo(Printing.NOT_ASKED);

        try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
            printed(printer, ticket, Printing.PRINTED);
        }

        assertThat(noted())
                .containsExactly(
                        note(ticket, 1, Printing.PRINTING, Optional.empty()),
                        note(ticket, 1, Printing.PRINTED, Optional.empty()));
        assertThat(folder.resolve("paper/ticket-0001.png")).exists();
    }

    @Test
    void aTicketOfASilentPrinterIsUnknownAndStillInTheQueue() {
        device.become(Mood.SILENT_AFTER_PRINTING);
        Ticket ticket = issue();
        try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), SHORT)) {
            printed(printer, ticket, Printing.UNKNOWN);
        }

        assertThat(noted()).last().extracting(it -> it.cause()).isEqualTo(Optional.of("no-answer"));
        assertThat(desk.hall().waiting()).extracting(Ticket::id).containsExactly(ticket.id());
    }

    @Test
    void aTicketThatThePrinterRefusesHasFailedWithItsCause() {
        device.become(Mood.COVER_OPEN);
        Ticket ticket = issue();
        try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
            printed(printer, ticket, Printing.FAILED);
        }

        assertThat(noted())
                .last()
                .isEqualTo(note(ticket, 1, Printing.FAILED, Optional.of("cover-open")));
        assertThat(desk.hall().waiting()).extracting(Ticket::id).containsExactly(ticket.id());
    }

    @Test
    void whatWasPrintingWhenTheKioskStoppedIsUnknownAfterTheStartAndNotPrintedAgain() {
        var stuck = new StuckPrinter();
        Ticket ticket = issue();
        Ticket untouched = issue();
        printed(stuck, ticket, Printing.PRINTING);
        await().until(() -> !stuck.taken().isEmpty());

        desk.close();
        clock.restart();
        open();
        var next = new StuckPrinter();
        printing(next).settleAfterStart(desk.hall());

        awaitState(ticket, Printing.UNKNOWN);
        assertThat(noted())
                .last()
                .isEqualTo(note(ticket, 1, Printing.UNKNOWN, Optional.of("restart")));
        assertThat(state(untouched)).isEqualTo(Printing.NOT_ASKED);
        assertThat(next.taken()).isEmpty();
    }

    @Test
    void aTicketIsPrintedOnceHoweverOftenItsIntentionIsAnswered() {
        Ticket ticket = issue();
        try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
            TicketPrinting printing = printing(printer);
            printing.print(ticket);
            printing.print(ticket);
            awaitState(ticket, Printing.PRINTED);
            printing.print(ticket);
            Ticket other = issue();
            printing.print(other);
            awaitState(other, Printing.PRINTED);
        }

        assertThat(noted()).filteredOn(it -> it.ticket().equals(ticket.id())).hasSize(2);
        assertThat(folder.resolve("paper/ticket-0003.png")).doesNotExist();
    }

    @Test
    void aTicketThatIsPrintedAgainOnAPersonsWordIsACopy() {
        var printer = new StuckPrinter();
        Ticket ticket = issue();
        printed(printer, ticket, Printing.PRINTING);
        printing(printer).printAgain(ticket);
        await().until(() -> printer.taken().size() == 2);

        assertThat(printer.taken()).extracting(TicketPaper::copy).containsExactly(false, true);
        assertThat(noted()).extracting(it -> it.job()).containsExactly(1, 2);
    }

    @Test
    void nothingIsPrintedThatTheDeskCouldNotNote() {
        Ticket ticket = issue();
        var printer = new StuckPrinter();
        desk.close();

        printing(printer).print(ticket);

        assertThat(printer.taken()).isEmpty();
        open();
        assertThat(state(ticket)).isEqualTo(Printing.NOT_ASKED);
    }
}
