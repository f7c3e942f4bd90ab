package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.device.ListPaper;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.kiosk.device.TicketRaster;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

/// A visitor takes the list of what to bring along.
class AlongTest {
    @TempDir Path folder;

    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @BeforeEach
    void comeToTheList() {
        sitting = new Sitting(folder.resolve("journal.db"), Pictures.PORTRAIT);
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(Language.AR));
        var service = sitting.point().services().getFirst().service().id();
        sitting.act(it -> it.check(service));
        sitting.touch("paper-passport");
        sitting.touch("readiness-check");
        sitting.touch("verdict-along");
    }

    @AfterEach
    void close() {
        sitting.close();
    }

    private ListPaper printed() {
        sitting.touch("along-print");
        return sitting.list().orElseThrow();
    }

    private void becomes(Printing printing) {
        sitting.listIs(new Outcome(printing, Optional.empty()));
        assertThat(sitting.look()).isEqualTo(printing);
    }

    @Test
    void theCodeOnTheScreenAndTheOneOnPaperHoldTheListItself() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/zbarimg")),
                "skipped: zbarimg is not installed");
        Path screen = folder.resolve("screen.png");
        Files.write(screen, sitting.mirror().frame(0).orElseThrow().png());
        ListPaper list = printed();
        Path paper = folder.resolve("paper.png");
        BufferedImage drawn = new TicketRaster().draw(list);
        ImageIO.write(drawn, "png", paper.toFile());

        assertThat(list.carried()).contains("[x] ").contains("[ ] ").contains("护照");
        assertThat(read(screen)).isEqualToNormalizingNewlines(list.carried() + "\n");
        assertThat(read(paper)).isEqualToNormalizingNewlines(list.carried() + "\n");
    }

    private static String read(Path picture) throws IOException {
        Process reading = new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString()).start();
        return new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void thePaperSaysWhatTheVisitorTickedInTheirLanguageAndInChinese() {
        ListPaper list = printed();

        assertThat(list.language()).isEqualTo(Language.AR);
        assertThat(list.items()).extracting(ListPaper.Item::has).contains(true, false);
        assertThat(list.items())
                .allSatisfy(
                        it -> assertThat(it.need()).containsKeys(Language.AR, Language.ZH_HANS));
    }

    @Test
    void theScreenSaysWhatBecameOfThePaper() {
        printed();
        assertThat(sitting.look()).isEqualTo(Printing.PRINTING);
        assertThat(sitting.has("along-print")).isFalse();

        becomes(Printing.FAILED);
        printed();
        becomes(Printing.UNKNOWN);
        printed();
        becomes(Printing.PRINTED);
        assertThat(sitting.has("along-print")).isTrue();
    }
}
