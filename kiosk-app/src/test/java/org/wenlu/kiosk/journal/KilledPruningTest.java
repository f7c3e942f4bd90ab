package org.wenlu.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;

class KilledPruningTest {
    private static final int KILLS = 5;
    private static final int DAYS_IN_A_RUN = 10_000;

    @TempDir Path folder;
    private final LedgerId ledger = LedgerId.random();

    @Test
    void aKioskThatIsKilledWhileItForgetsLosesNothingElse() throws Exception {
        Path database = folder.resolve("journal.db");
        var random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            forgetAndKill(database, kill, random.nextInt(100));
            Anchor anchor = anchor(database);
            assertThat(anchor.through()).isPositive();
            assertWhole(database, anchor, kill);
        }
    }

    /// Waits until something was forgotten, lets some milliseconds more pass and kills.
    private void forgetAndKill(Path database, int run, int millis) throws Exception {
        Process kiosk = start(database, run);
        try (BufferedReader said = kiosk.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().filter(line -> !line.equals("0")).findFirst()).isPresent();
            assertThat(kiosk.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            kiosk.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    private Process start(Path database, int run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForgetfulKiosk.class.getName(),
                        database.toString(),
                        ledger.toString(),
                        Integer.toString(run * DAYS_IN_A_RUN))
                .redirectError(folder.resolve("kiosk.log").toFile())
                .start();
    }

    private record Anchor(long through, Hash hash) {}

    private static Anchor anchor(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
                assertThat(row.getString(1)).isEqualTo("ok");
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT pruned, pruned_hash FROM journal")) {
                return new Anchor(row.getLong(1), new Hash(row.getString(2)));
            }
        }
    }

    private static void assertWhole(Path database, Anchor anchor, int run) {
        var now = Luohu.MONDAY_TEN.plus(Duration.ofDays((run + 1L) * DAYS_IN_A_RUN - 1));
        try (HostDesk desk = Luohu.open(database, new ManualKioskClock(1_000 + run, now))) {
            Hash before = anchor.hash();
            long seq = anchor.through();
            for (JournalRecord record : desk.journal().after(0, 1_000_000)) {
                assertThat(record.seq()).isEqualTo(++seq);
                assertThat(record.before()).isEqualTo(before);
                before = record.hash();
            }
            assertThat(seq).isEqualTo(desk.journal().last());
            assertThat(desk.journal().receipted()).isGreaterThanOrEqualTo(anchor.through());
            assertThat(Rebuild.hall(desk.journal(), 0)).isEqualTo(desk.hall());
        }
    }
}
