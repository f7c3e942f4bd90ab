package org.wenlu.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.kiosk.device.VirtualPrinter.Mood;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

class EscPosPrinterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path folder;
    private VirtualPrinter device;

    @BeforeEach
    void plugIn() {
        device = new VirtualPrinter(folder, 0);
    }

    @AfterEach
    void unplug() {
        device.close();
    }

    private Outcome print(Duration patience, Language language) {
        try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), patience)) {
            return printer.print(Papers.ticket(language, 3, false))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        }
    }

    @Test
    void confirmsWhatCameOutOfThePrinter() throws IOException {
        assertThat(print(PATIENCE, Language.EN))
                .isEqualTo(new Outcome(Printing.PRINTED, Optional.empty()));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("ticket-0001.png"));
        }
    }

    @Test
    void printsACodeThatAPhoneReads() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/zbarimg")),
                "skipped: zbarimg is not installed");
        print(PATIENCE, Language.ZH_HANT);

        Process reading =
                new ProcessBuilder(
                                "zbarimg",
                                "-q",
                                "--raw",
                                folder.resolve("ticket-0001.png").toString())
                        .start();
        assertThat(new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(Papers.LINK);
    }

    @Test
    void failsWithoutPaperAndPrintsNothingLater() {
        device.become(Mood.PAPER_OUT);
        assertThat(print(PATIENCE, Language.EN))
                .isEqualTo(new Outcome(Printing.FAILED, Optional.of("paper-out")));
        device.become(Mood.READY);

        assertThat(print(PATIENCE, Language.EN).printing()).isEqualTo(Printing.PRINTED);
        assertThat(folder.resolve("ticket-0002.png")).doesNotExist();
    }

    @Test
    void failsWithAnOpenCover() {
        device.become(Mood.COVER_OPEN);
        assertThat(print(PATIENCE, Language.EN).cause()).contains("cover-open");
    }

    @Test
    void failsWithAStuckCutter() {
        device.become(Mood.CUTTER);
        assertThat(print(PATIENCE, Language.EN))
                .isEqualTo(new Outcome(Printing.FAILED, Optional.of("cutter")));
    }

    @Test
    void printsWhilePaperRunsLow() {
        device.become(Mood.PAPER_LOW);
        assertThat(print(PATIENCE, Language.EN).printing()).isEqualTo(Printing.PRINTED);
    }

    @Test
    void doesNotKnowWhatASilentPrinterDid() {
        device.become(Mood.SILENT);
        assertThat(print(SHORT, Language.EN))
                .isEqualTo(new Outcome(Printing.UNKNOWN, Optional.of("no-answer")));
    }

    @Test
    void doesNotTakePrintedPaperForConfirmation() {
        device.become(Mood.SILENT_AFTER_PRINTING);
        assertThat(print(SHORT, Language.EN).printing()).isEqualTo(Printing.UNKNOWN);
    }

    @Test
    void failsWhenThePrinterIsAway() {
        device.close();
        assertThat(print(PATIENCE, Language.EN))
                .isEqualTo(new Outcome(Printing.FAILED, Optional.of("offline")));
    }

    @Test
    void ticketsThatWaitArePrintedBeforeAListThatWasAskedForEarlier() {
        device.become(Mood.SILENT);
        var done = new CopyOnWriteArrayList<String>();
        try (var printer = new EscPosPrinter(PrinterPort.network(device.address()), SHORT)) {
            var first = printer.print(Papers.ticket(Language.EN, 3, false));
            var list = printer.print(Papers.list(Language.EN)).thenRun(() -> done.add("list"));
            var ticket =
                    printer.print(Papers.ticket(Language.EN, 4, false))
                            .thenRun(() -> done.add("ticket"));
            CompletableFuture.allOf(first, list, ticket).orTimeout(30, TimeUnit.SECONDS).join();
        }
        assertThat(done).containsExactly("ticket", "list");
    }

    @Test
    void aLateAnswerDoesNotConfirmTheNextJob() throws Exception {
        try (var late = new LatePrinter();
                var printer =
                        new EscPosPrinter(
                                PrinterPort.network(late.address()), Duration.ofSeconds(1))) {
            var first = printer.print(Papers.ticket(Language.EN, 3, false));
            var second = printer.print(Papers.ticket(Language.EN, 4, false));

            assertThat(first.get(30, TimeUnit.SECONDS).printing()).isEqualTo(Printing.UNKNOWN);
            assertThat(second.get(30, TimeUnit.SECONDS).printing()).isEqualTo(Printing.UNKNOWN);
            assertThat(late.lateAnswers()).isPositive();
        }
    }
}
