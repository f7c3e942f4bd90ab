package org.wenlu.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.kiosk.device.VirtualPrinter.Mood;
import org.wenlu.kiosk.device.linux.PseudoTerminal;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

/// Printers that are joined by a device file.
@Timeout(60)
class PrinterFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path folder;
    private VirtualPrinter device;
    private PseudoTerminal line;
    private Thread serving;

    @BeforeEach
    void plugIn() throws IOException {
        device = new VirtualPrinter(folder, 0);
        line = new PseudoTerminal();
        serving = Thread.ofPlatform().start(() -> serve(line.out()));
    }

    private void serve(OutputStream answers) {
        try {
            device.serve(line.in(), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void unplug() throws Exception {
        line.close();
        serving.join();
        line.free();
        device.close();
    }

    private static Outcome print(TicketPrinter printer) {
        return printer.print(Papers.ticket(Language.EN, 3, false))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private Outcome print(PrinterPort port, Duration patience) {
        try (var printer = new EscPosPrinter(port, patience)) {
            return print(printer);
        }
    }

    private PrinterPort serial() {
        return PrinterPort.serial(line.file(), 115_200);
    }

    @Test
    void aSerialPrinterConfirmsATicketAndSaysWhyItCannotPrintTheNext() {
        assertThat(print(serial(), PATIENCE).printing()).isEqualTo(Printing.PRINTED);
        assertThat(folder.resolve("ticket-0001.png")).exists();
        device.become(Mood.PAPER_OUT);
        assertThat(print(serial(), PATIENCE))
                .isEqualTo(new Outcome(Printing.FAILED, Optional.of("paper-out")));
        assertThat(folder.resolve("ticket-0002.png")).doesNotExist();
    }

    @Test
    void theFileOfAUsbPrinterIsReadAndWritten() {
        assertThat(print(PrinterPort.usb(line.file()), PATIENCE).printing())
                .isEqualTo(Printing.PRINTED);
    }

    @Test
    void aPrinterThatCannotBeHeardPrintsAndNobodyClaimsToKnow() throws Exception {
        PrinterPort port = PrinterPort.usb(line.file()).withoutAnswers();
        try (var printer = new EscPosPrinter(port, PATIENCE)) {
            assertThat(print(printer))
                    .isEqualTo(new Outcome(Printing.UNKNOWN, Optional.of("unknown")));
            assertThat(print(printer).printing()).isEqualTo(Printing.UNKNOWN);
            assertThat(printer.state()).isEqualTo("unknown");
        }
        await().until(() -> Files.exists(folder.resolve("ticket-0002.png")));
    }

    @Test
    void anAnswerThatComesAfterItsTimeConfirmsNoOtherTicket() {
        device.become(Mood.SILENT_AFTER_PRINTING);
        try (var printer = new EscPosPrinter(serial(), SHORT)) {
            assertThat(print(printer).printing()).isEqualTo(Printing.UNKNOWN);
            tell(0);
            assertThat(print(printer).printing()).isEqualTo(Printing.UNKNOWN);
        }
    }

    private void tell(int late) {
        try {
            line.out().write(late);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/usb/lp99", "/dev/null"})
    void aFileThatIsNotThereOrNoPrinterFailsAsOffline(String file) {
        PrinterPort port =
                file.equals("/dev/null") ? PrinterPort.serial(file, 9600) : PrinterPort.usb(file);
        assertThat(print(port, PATIENCE))
                .isEqualTo(new Outcome(Printing.FAILED, Optional.of("offline")));
    }
}
