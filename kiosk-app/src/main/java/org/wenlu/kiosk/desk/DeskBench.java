package org.wenlu.kiosk.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;

/// Measures how long it takes from asking for a ticket until it is committed, beside a bare SQLite
/// insert and commit with the same durability on the same disk. Prints one object of JSON: medians
/// over the runs, in milliseconds.
///
/// Arguments: tickets in a run (2000), runs (5), directory for the databases (a temporary one).
public final class DeskBench {
    private static final int WARM_UP = 200;
    private static final int LINE_BYTES = 600;
    private static final ServiceId SERVICE = new ServiceId("bench");

    private DeskBench() {}

    private record Run(double p50, double p99, double bareP50, double bareP99) {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path directory =
                arguments.length > 2
                        ? Files.createDirectories(Path.of(arguments[2]))
                        : Files.createTempDirectory("wenlu-bench");
        List<Run> measured = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            Path place = Files.createTempDirectory(directory, "run");
            double[] desk = desk(place.resolve("journal.db"), tickets);
            double[] bare = bare(place.resolve("bare.db"), tickets);
            measured.add(new Run(at(desk, 0.5), at(desk, 0.99), at(bare, 0.5), at(bare, 0.99)));
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Json.mapper().writeValueAsString(report(tickets, measured)));
    }

    private static Map<String, Object> report(int tickets, List<Run> runs) {
        double p50 = median(runs, Run::p50);
        double bare = median(runs, Run::bareP50);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("bench", "desk");
        report.put("tickets", tickets);
        report.put("runs", runs.size());
        report.put("ticketP50Ms", p50);
        report.put("ticketP99Ms", median(runs, Run::p99));
        report.put("bareP50Ms", bare);
        report.put("bareP99Ms", median(runs, Run::bareP99));
        report.put("ratioP50", Math.round(100 * p50 / bare) / 100.0);
        return report;
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
        double[] values = runs.stream().mapToDouble(of).sorted().toArray();
        return values[values.length / 2];
    }

    /// Milliseconds, to the microsecond.
    private static double at(double[] sorted, double quantile) {
        int index = (int) Math.min(sorted.length - 1, sorted.length * quantile);
        return Math.round(sorted[index] * 1_000) / 1_000.0;
    }

    private static double[] desk(Path database, int tickets) {
        var clock =
                new SystemKioskClock(
                        Journal.countBoot(database),
                        InstantSource.system(),
                        () -> true,
                        ZoneOffset.ofHours(8));
        try (HostDesk desk =
                HostDesk.open(
                        database,
                        new Owner(
                                new DeviceId("bench"),
                                new PlaceId("bench/1"),
                                new ServicePointId("bench")),
                        List.of(service()),
                        List.of(new CounterId("1")),
                        ZoneOffset.ofHours(8),
                        clock,
                        "bench")) {
            return timed(tickets, () -> issue(desk));
        }
    }

    private static Service service() {
        return new Service(SERVICE, "A", List.of(), OptionalInt.empty(), Duration.ofMinutes(6));
    }

    private static void issue(Desk desk) {
        var wish =
                new Intention.IssueTicket(
                        TicketId.random(), Optional.empty(), SERVICE, Language.EN, false);
        if (!(desk.submit(IntentionKey.random(), wish).join() instanceof Reply.Done<?>)) {
            throw new IllegalStateException("a ticket was not issued");
        }
    }

    private static double[] bare(Path database, int rows) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE line (seq INTEGER PRIMARY KEY, bytes BLOB)");
            try (var insert = connection.prepareStatement("INSERT INTO line (bytes) VALUES (?)")) {
                insert.setBytes(1, new byte[LINE_BYTES]);
                return timed(rows, insert::executeUpdate);
            }
        }
    }

    @FunctionalInterface
    private interface Work<E extends Exception> {
        void run() throws E;
    }

    private static <E extends Exception> double[] timed(int times, Work<E> work) throws E {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }
}
