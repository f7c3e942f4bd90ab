package org.wenlu.gateway.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlu.gateway.TestJournal;
import org.wenlu.gateway.TestSite;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.message.JournalBatch;

/// Records a second through the ledger, against plain inserts of the same lines into the same kind
/// of table in the same run. `LedgerBench [RECORDS [FILE]]`: writes JSON to the file, by default
/// `target/bench/ledger.json`.
public final class LedgerBench {
    private static final int BATCH = 500;
    private static final int ROUNDS = 3;

    private LedgerBench() {}

    public static void main(String[] arguments) throws IOException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        Path file = Path.of(arguments.length > 1 ? arguments[1] : "target/bench/ledger.json");
        double raw = 0;
        double ledger = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<JournalBatch> batches = batches(records);
            raw = Math.max(raw, rate(records, raw(batches)));
            ledger = Math.max(ledger, rate(records, throughLedger(batches)));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "ledger");
        result.put("records", records);
        result.put("batch", BATCH);
        result.put("rounds", ROUNDS);
        result.put("rawRowsPerSecond", Math.round(raw));
        result.put("ledgerRowsPerSecond", Math.round(ledger));
        result.put("share", Math.round(ledger / raw * 1000) / 1000.0);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Json.mapper().writeValueAsBytes(result));
    }

    private static double rate(int records, Duration time) {
        return records / (time.toNanos() / 1e9);
    }

    private static List<JournalBatch> batches(int records) {
        var journal = new TestJournal(TestSite.KIOSK).visits(records - 1);
        List<JournalBatch> batches = new ArrayList<>();
        for (int first = 1; first <= records; first += BATCH) {
            batches.add(journal.batch(first, Math.min(first + BATCH - 1, records)));
        }
        return batches;
    }

    private static Duration throughLedger(List<JournalBatch> batches) throws IOException {
        Path folder = Files.createTempDirectory("ledger-bench");
        try (Database database = Database.open(folder.resolve("ledger.db"))) {
            var ledger =
                    new SqliteLedger(
                            database, List.of(), (device, place) -> true, Clock.systemUTC());
            var place = new PlaceId("luohu-port-hall/1");
            long start = System.nanoTime();
            for (JournalBatch batch : batches) {
                ledger.store(List.of(new Arrival(TestSite.KIOSK, place, batch)));
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            delete(folder);
        }
    }

    private static Duration raw(List<JournalBatch> batches) throws IOException {
        Path folder = Files.createTempDirectory("ledger-bench");
        try (Database database = Database.open(folder.resolve("raw.db"))) {
            long start = System.nanoTime();
            for (JournalBatch batch : batches) {
                database.write(connection -> insert(connection, batch));
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            delete(folder);
        }
    }

    private static int insert(Connection connection, JournalBatch batch)
            throws java.sql.SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            long seq = batch.first();
            for (var line : batch.lines()) {
                insert.setString(1, "kiosk-1");
                insert.setString(2, batch.journal().toString());
                insert.setLong(3, seq++);
                insert.setString(4, "0".repeat(64));
                insert.setBytes(5, line.bytes());
                insert.setString(6, "2026-11-22T08:00:00Z");
                insert.setString(7, "visit.started");
                insert.setInt(8, 0);
                insert.setString(9, "2026-11-22T08:00:00Z");
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
