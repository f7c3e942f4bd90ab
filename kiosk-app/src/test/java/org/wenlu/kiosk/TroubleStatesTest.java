package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.command.Deeds;
import org.wenlu.kiosk.device.VirtualPrinter;
import org.wenlu.kiosk.device.VirtualPrinter.Mood;
import org.wenlu.kiosk.guide.ContentFolder;
import org.wenlu.kiosk.journal.BrokenStore;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.uplink.Condition;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.Command;
import org.wenlu.provisioning.authority.Authority;

/// What a visitor of a running kiosk sees while something is amiss, and what the district is told.
@Timeout(60)
class TroubleStatesTest {
    private static final String HALL = "luohu-port-hall";
    private static final String SERVICE = "accommodation-registration";

    @TempDir Path folder;

    @Test
    void aPrinterThatCannotPrintIsSaidCalmlyAndTheNumberStandsOnTheScreen() throws Exception {
        try (var printer = new VirtualPrinter(folder.resolve("tickets"), 0)) {
            printer.become(Mood.PAPER_OUT);
            try (Kiosk kiosk = Kiosk.start(withPrinter(printer.address().getPort()))) {
                var visitor = new Visitor(kiosk);
                visitor.begin("en");
                assertThat(visitor.awaits("trouble-paper-out"))
                        .isEqualTo(
                                "The printer is out of paper. You still get a number: remember it"
                                        + " or follow it on your phone.");
                assertThat(visitor.take(SERVICE)).isNotBlank();
                assertThat(told(kiosk).printer()).isEqualTo("paper-out");

                printer.become(Mood.COVER_OPEN);
                next(visitor);
                assertThat(visitor.take(SERVICE)).isNotBlank();
                assertThat(visitor.awaits("trouble-cover-open"))
                        .isEqualTo(
                                "The printer is open. You still get a number: remember it or"
                                        + " follow it on your phone.");
                assertThat(told(kiosk).printer()).isEqualTo("cover-open");

                printer.become(Mood.READY);
                visitor.awaitsGone("trouble-cover-open");
                next(visitor);
                assertThat(visitor.take(SERVICE)).isNotBlank();
                assertThat(told(kiosk).printer()).isEqualTo("ready");
            }
        }
    }

    private static void next(Visitor visitor) {
        visitor.touch("done");
        visitor.awaitsScreen("attract");
        visitor.begin("en");
    }

    @Test
    void whileNothingCanBeStoredNoNumberIsPromisedAndOneIsGivenWhenItCan() throws Exception {
        try (Kiosk kiosk = Kiosk.start(bench(freePort(), "driver: none", ""))) {
            var visitor = new Visitor(kiosk);
            Journal journal = kiosk.serving().ground().journal();
            visitor.begin("en");
            BrokenStore.readOnly(journal, true);
            visitor.touch("home-ticket");
            visitor.touch("service-" + SERVICE);
            visitor.awaitsScreen("not-stored");
            assertThat(visitor.awaits("trouble-storage"))
                    .isEqualTo(
                            "Nothing can be saved at the moment, so no numbers are given. The"
                                    + " guides can be read; please go to a counter.");
            assertThat(told(kiosk).troubles()).contains("disk-read-only");

            BrokenStore.readOnly(journal, false);
            visitor.touch("try-again");
            assertThat(visitor.awaits("ticket-number")).isNotBlank();
            visitor.awaitsGone("trouble-storage");
            assertThat(told(kiosk).troubles()).doesNotContain("disk-read-only");
        }
    }

    @Test
    void duringMaintenanceNoVisitBeginsAndTheOneThatHasBegunGoesOn() throws Exception {
        try (Kiosk kiosk = Kiosk.start(bench(freePort(), "driver: none", ""))) {
            var visitor = new Visitor(kiosk);
            visitor.begin("en");
            order(kiosk, "maintenance-on");
            assertThat(visitor.awaits("trouble-maintenance")).startsWith("Somebody is working");
            assertThat(told(kiosk).troubles()).contains("maintenance");
            assertThat(visitor.take(SERVICE)).isNotBlank();
            visitor.touch("done");
            assertThat(visitor.awaits("closed-zh-Hans")).isEqualTo("本机正在维护，请到窗口办理。");

            order(kiosk, "maintenance-off");
            visitor.awaitsGone("closed-zh-Hans");
            visitor.begin("en");
        }
    }

    private static void order(Kiosk kiosk, String kind) {
        Ground ground = kiosk.serving().ground();
        var command =
                new Command(
                        CommandId.random(),
                        new DeviceId("kiosk-1"),
                        ground.boot(),
                        kind,
                        Instant.MAX.minusSeconds(1));
        var nobody =
                new Deeds() {
                    @Override
                    public boolean visited() {
                        return true;
                    }

                    @Override
                    public void restart() {}
                };
        ground.commands().carryOut(command, nobody, _ -> {});
    }

    @Test
    void withEveryDeviceMissingTheKioskStartsAndGivesNumbers() throws Exception {
        int nobody = freePort();
        String gateway = gateway(nobody);
        var time = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));

        try (Kiosk kiosk =
                start(bench(nobody, NO_LINES, gateway), new Wall(time::get, () -> false))) {
            var visitor = new Visitor(kiosk);
            visitor.awaitsScreen("attract");
            visitor.begin("zh-Hans");
            assertThat(visitor.awaits("trouble-printer"))
                    .isEqualTo("打印机没有应答。仍可取号，请记住屏幕上的号码，或用手机跟进。");
            assertThat(visitor.take(SERVICE)).isNotBlank();
            assertThat(told(kiosk).printer()).isEqualTo("offline");
            assertThat(told(kiosk).troubles()).contains("clock-unset");
        }
    }

    @Test
    void aClockThatIsNotSetAndANetworkThatIsAwayAreSaidUntilTheyAreRight() throws Exception {
        int nobody = freePort();
        String gateway = gateway(nobody);
        var time = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
        var right = new AtomicBoolean();

        try (var printer = new VirtualPrinter(folder.resolve("tickets"), 0);
                Kiosk kiosk =
                        start(
                                bench(printer.address().getPort(), "driver: none", gateway),
                                new Wall(time::get, right::get))) {
            var visitor = new Visitor(kiosk);
            visitor.begin("en");
            assertThat(visitor.awaits("trouble-clock"))
                    .isEqualTo(
                            "The clock of this kiosk is not set, so the time shown may be wrong."
                                    + " Numbers and guides work.");
            assertThat(told(kiosk).troubles()).contains("clock-unset");

            right.set(true);
            visitor.awaitsGone("trouble-clock");
            assertThat(told(kiosk).troubles()).doesNotContain("clock-unset");

            time.set(time.get().plusSeconds(120));
            assertThat(visitor.awaits("trouble-network"))
                    .isEqualTo("There is no network at the moment. Numbers and guides work.");
            assertThat(visitor.take(SERVICE)).isNotBlank();
        }
    }

    @Test
    void outsideItsHoursAServiceSaysWhenItOpensAndInThemThatAllNumbersAreGiven() throws Exception {
        ContentFolder.in(folder.resolve("content"))
                .replace(
                        "service-points/hall.yaml",
                        "hours: always",
                        "hours: [{days: [tuesday], from: \"09:00\", until: \"12:00\"}]\n"
                                + "    dailyQuota: 1");
        var time = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
        KioskSettings settings =
                KioskFolder.lay(
                        folder, "hall", "content: content\nclock: believed\nloopbackPort: 0");
        try (Kiosk kiosk = start(settings, new Wall(time::get, () -> true))) {
            var visitor = new Visitor(kiosk);
            visitor.begin("en");
            visitor.touch("home-ticket");
            assertThat(visitor.awaits("service-stay")).contains("Closed now, opens Tue");
            visitor.touch("service-stay");
            visitor.awaitsScreen("refused");

            time.set(Instant.parse("2026-11-24T01:30:00Z"));
            visitor.touch("services-again");
            visitor.touch("service-stay");
            assertThat(visitor.awaits("ticket-number")).isNotBlank();
            next(visitor);
            visitor.touch("home-ticket");
            assertThat(visitor.awaits("service-stay")).contains("No more numbers today");
            visitor.touch("service-stay");
            visitor.awaitsScreen("refused");
            visitor.touch("foot-home");
            visitor.touch("home-guides");
            visitor.awaitsScreen("guides");
        }
    }

    /// Signed settings of a kiosk whose gateway is not there.
    private String gateway(int port) {
        Authority.in(folder, InstantSource.system()).issueDevice(new DeviceId("kiosk-1"), folder);
        return ",\"broker\":\"mqtts://127.0.0.1:%d\"".formatted(port);
    }

    private static Condition told(Kiosk kiosk) {
        return kiosk.serving().condition().get();
    }

    private static Kiosk start(KioskSettings settings, Wall wall) {
        return Kiosk.start(settings, wall, false, _ -> {});
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private KioskSettings withPrinter(int port) throws IOException {
        return bench(port, "driver: none", "");
    }

    private KioskSettings bench(int port, String lines, String signed) throws IOException {
        Path profile = folder.resolve("profile.yaml");
        Files.writeString(profile, PROFILE.formatted(port, lines));
        String own = "clock: believed\nloopbackPort: 0";
        return KioskFolder.lay(folder, HALL, profile.toString(), own, signed);
    }

    private static final String NO_LINES =
            """
            driver: character-device
              chip: /dev/no-such-chip
              pins:
                help-button: { line: 1 }""";

    private static final String PROFILE =
            """
            name: bench
            panel:
              widthPx: 1080
              heightPx: 1920
              widthMm: 268
              heightMm: 476
              viewingDistanceMm: 600
            display: headless
            printer:
              connection: network
              host: "127.0.0.1"
              port: %d
            gpio:
              %s
            """;
}
