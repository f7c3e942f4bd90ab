package org.wenlu.simulator.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.gateway.figures.Figures;
import org.wenlu.gateway.ledger.Arrival;
import org.wenlu.gateway.ledger.Projection;
import org.wenlu.gateway.ledger.SqliteLedger;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Stamp;

/// Records a second through the ledger, with and without figures, against plain inserts of the same
/// lines into the same table with the same durability, in turns; medians of several rounds.
public final class LedgerBench {
    private static final int BATCH = 500;
    private static final int ROUNDS = 5;
    private static final int RECORDS = 20_000;
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final PlaceId PLACE = new PlaceId("luohu-port-hall/1");

    private LedgerBench() {}

    /// @param arguments the project's folder; results go to `target/bench/ledger.json` in it
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments.length > 0 ? arguments[0] : ".");
        String json = Json.mapper().writeValueAsString(measure());
        Path file = project.resolve("target/bench/ledger.json");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, json);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json);
    }

    private static Map<String, Object> measure() throws IOException {
        List<Double> raw = new ArrayList<>();
        List<Double> ledger = new ArrayList<>();
        List<Double> counted = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            List<JournalBatch> batches = batches();
            double plain = raw(batches);
            double stored = ledger(batches, List.of());
            double figures = ledger(batches, List.of(new Figures()));
            if (round > 0) {
                raw.add(plain);
                ledger.add(stored);
                counted.add(figures);
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "ledger");
        result.put("records", RECORDS);
        result.put("batch", BATCH);
        result.put("rounds", ROUNDS);
        result.put("rawInsertsPerSecond", Math.round(median(raw)));
        result.put("ledgerRecordsPerSecond", Math.round(median(ledger)));
        result.put("ledgerWithFiguresPerSecond", Math.round(median(counted)));
        result.put("ledgerToRaw", share(ledger, raw));
        result.put("ledgerWithFiguresToRaw", share(counted, raw));
        return result;
    }

    private static double share(List<Double> part, List<Double> whole) {
        return Math.round(median(part) / median(whole) * 1000) / 1000.0;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static List<JournalBatch> batches() {
        var journal = JournalId.random();
        var stamp = new Stamp(1, Duration.ofSeconds(1), Instant.now(), ClockQuality.TRUSTED, 480);
        Hash before = Hash.beginning(journal);
        List<JournalRecord> records = new ArrayList<>();
        for (long seq = 1; seq <= RECORDS; seq++) {
            var record = JournalRecord.write(seq, RecordId.random(), stamp, before, happening(seq));
            records.add(record);
            before = record.hash();
        }
        List<JournalBatch> batches = new ArrayList<>();
        for (int first = 0; first < RECORDS; first += BATCH) {
            batches.add(
                    JournalBatch.of(
                            journal, records.subList(first, Math.min(first + BATCH, RECORDS))));
        }
        return batches;
    }

    private static Happening happening(long seq) {
        return seq == 1
                ? new Happening.JournalOpened(
                        DEVICE,
                        PLACE,
                        new ServicePointId("luohu-port-hall"),
                        Happening.OpeningReason.FIRST,
                        Optional.empty())
                : new Happening.VisitStarted(VisitId.random(), "en");
    }

    private static double ledger(List<JournalBatch> batches, List<Projection> figures)
            throws IOException {
        return inDatabase(
                database -> {
                    var ledger =
                            new SqliteLedger(database, figures, (_, _) -> true, Clock.systemUTC());
                    return () ->
                            batches.forEach(
                                    it -> ledger.store(List.of(new Arrival(DEVICE, PLACE, it))));
                });
    }

    private static double raw(List<JournalBatch> batches) throws IOException {
        return inDatabase(
                database -> () -> batches.forEach(it -> database.write(open -> insert(open, it))));
    }

    private interface Work {
        Runnable on(Database database);
    }

    private static double inDatabase(Work work) throws IOException {
        Path folder = Files.createTempDirectory("wenlu-ledger-");
        try (Database database = Database.open(folder.resolve("bench.db"))) {
            Runnable timed = work.on(database);
            long start = System.nanoTime();
            timed.run();
            return RECORDS / ((System.nanoTime() - start) / 1e9);
        } finally {
            delete(folder);
        }
    }

    private static int insert(Connection connection, JournalBatch batch) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            long seq = batch.first();
            for (var line : batch.lines()) {
                insert.setString(1, DEVICE.value());
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
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
