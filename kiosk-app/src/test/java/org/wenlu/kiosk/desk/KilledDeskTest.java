package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.journal.Rebuild;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;

class KilledDeskTest {
    private static final int KILLS = Integer.getInteger("wenlu.kills", 50);
    private static final int MOST_MILLIS = 80;

    @TempDir Path directory;

    /// Two desks, each with its own store, are killed side by side.
    @Test
    void losesNoNumberThatWasToldAndGivesNoneTwice() throws Exception {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> other = lanes.submit(() -> killAndLook("other.db", KILLS / 2));
            killAndLook("journal.db", KILLS - KILLS / 2);
            other.get();
        }
    }

    private @Nullable Void killAndLook(String store, int kills) throws Exception {
        Path database = directory.resolve(store);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> told = new ArrayList<>();

        for (int kill = 0; kill < kills; kill++) {
            told.addAll(runAndKill(database, random.nextInt(MOST_MILLIS)));
            assertThat(integrity(database)).as("seed %d, kill %d", seed, kill).isEqualTo("ok");
        }

        List<String> written = written(database);
        assertThat(told).hasSizeGreaterThanOrEqualTo(kills).doesNotHaveDuplicates();
        assertThat(written).as("seed %d", seed).containsAll(told);
        assertThat(written.stream().map(it -> it.substring(0, it.lastIndexOf(' '))))
                .doesNotHaveDuplicates();
        return null;
    }

    /// Waits until numbers are told, lets some milliseconds more pass and kills.
    private List<String> runAndKill(Path database, int millis) throws Exception {
        Path told = Files.createTempFile(directory, "told", ".txt");
        Process taker = start(database, told);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> Files.size(told) > 0);
            assertThat(taker.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            taker.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(KilledDeskTest::complete).toList();
        }
    }

    private static boolean complete(String line) {
        return line.matches("\\d+ [A-Z]\\d{3,} [0-9a-f-]{36}");
    }

    private Process start(Path database, Path told) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-Dorg.sqlite.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TicketTaker.class.getName(),
                        database.toString())
                .redirectOutput(told.toFile())
                .redirectError(Files.createTempFile(directory, "taker", ".log").toFile())
                .start();
    }

    private static String integrity(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    private static List<String> written(Path database) {
        try (HostDesk desk = Luohu.open(database, new ManualKioskClock(1_000, Luohu.MONDAY_TEN))) {
            assertThat(Rebuild.hall(desk.journal(), 0)).isEqualTo(desk.hall());
            List<String> numbers = new ArrayList<>();
            Hash before = Hash.beginning(desk.journal().journal());
            for (JournalRecord record : desk.journal().after(0, 1_000_000)) {
                assertThat(record.before()).isEqualTo(before);
                before = record.hash();
                if (record.happening() instanceof TicketIssued it) {
                    numbers.add("%d %s %s".formatted(it.day(), it.label(), it.ticket()));
                }
            }
            return numbers;
        }
    }
}
