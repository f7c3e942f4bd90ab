package org.wenlu.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

@Timeout(60)
class PaperEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MIDDLE = 5_000;
    private static final int WHOLE_JOB = 1 << 20;
    private static final int LITTLE = 1_024;

    private static Outcome print(TicketPrinter printer) {
        return printer.print(Papers.ticket(Language.EN, 3, false))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void paperThatEndsInTheMiddleOfAJobIsAFailureAndNotUnknown() throws IOException {
        try (var device = new RollPrinter(MIDDLE, WHOLE_JOB);
                var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
            assertThat(print(printer))
                    .isEqualTo(new Outcome(Printing.FAILED, Optional.of("paper-out")));
            assertThat(printer.state()).isEqualTo("paper-out");
        }
    }

    @Test
    void aPrinterThatTakesNoMoreBytesIsNotWaitedForWithoutEnd() throws IOException {
        try (var device = new RollPrinter(MIDDLE, LITTLE);
                var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
            device.sayNothingWithoutPaper();

            assertThat(print(printer))
                    .isEqualTo(new Outcome(Printing.UNKNOWN, Optional.of("no-answer")));
        }
    }

    @Test
    void sendingToAPrinterThatTakesNothingEnds() throws IOException {
        try (var device = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var line =
                        new PrinterLine(
                                PrinterPort.network(address(device)), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> line.send(new byte[32 << 20]))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static InetSocketAddress address(ServerSocket device) {
        return new InetSocketAddress(device.getInetAddress(), device.getLocalPort());
    }

    @Test
    void theRestOfAFailedJobDoesNotComeOutWhenThereIsPaperAgain() throws IOException {
        try (var device = new RollPrinter(MIDDLE, WHOLE_JOB);
                var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
            print(printer);
            device.load();

            assertThat(print(printer).printing()).isEqualTo(Printing.PRINTED);
            assertThat(device.cuts()).isOne();
        }
    }

    private static void leaveAJobIn(RollPrinter device) throws IOException {
        try (var line = new PrinterLine(PrinterPort.network(device.address()), PATIENCE)) {
            line.send(EscPos.job(new TicketRaster().draw(Papers.ticket(Language.EN, 3, false))));
            await().until(device::outOfPaper);
        }
    }

    @Test
    void whatAnEarlierStartOfTheKioskLeftInThePrinterIsDroppedBeforeTheFirstJob()
            throws IOException {
        try (var device = new RollPrinter(MIDDLE, WHOLE_JOB)) {
            leaveAJobIn(device);
            try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), PATIENCE)) {
                assertThat(print(printer).printing()).isEqualTo(Printing.FAILED);
                device.load();
                assertThat(print(printer).printing()).isEqualTo(Printing.PRINTED);
            }
            assertThat(device.cuts()).isOne();
        }
    }
}
