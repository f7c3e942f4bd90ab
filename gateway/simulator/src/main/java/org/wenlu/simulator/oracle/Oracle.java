package org.wenlu.simulator.oracle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a kiosk's journal and the gateway's ledger as plain tables and says whether every record
/// is stored exactly once, unchanged. It shares no code with the programs that wrote them, only the
/// SQLite and JSON libraries.
public final class Oracle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Oracle() {}

    /// One record as it lies in a database.
    private record Row(String journal, long seq, String hash, JsonNode json) {
        String key() {
            return journal + "/" + seq;
        }
    }

    /// @param journal the kiosk's database
    /// @param ledger the gateway's database
    public static Finding compare(Path journal, Path ledger) {
        return compare(List.of(journal), ledger);
    }

    /// The same for all kiosks of a service point, which give numbers out of one lot.
    public static Finding compare(List<Path> journals, Path ledger) {
        var faults = new ArrayList<String>();
        List<Row> written = new ArrayList<>();
        journals.forEach(journal -> written.addAll(written(journal, faults)));
        Map<String, Row> stored = new HashMap<>();
        var duplicated = new ArrayList<String>();
        Set<String> identities = new HashSet<>();
        for (Row row : stored(ledger, faults)) {
            stored.put(row.key(), row);
            if (!identities.add(row.json().path("id").asString())) {
                duplicated.add(row.key());
            }
        }
        var lost = new ArrayList<String>();
        for (Row row : written) {
            Row there = stored.remove(row.key());
            if (there == null || !there.hash().equals(row.hash())) {
                lost.add(row.key());
            }
        }
        stored.keySet()
                .forEach(
                        key ->
                                faults.add(
                                        "the ledger holds " + key + ", which the kiosk does not"));
        duplicated.addAll(numbersGivenTwice(written));
        return new Finding(
                written.size(),
                identities.size(),
                journals.stream().mapToLong(Oracle::receipted).sum(),
                count(written, "visit.ended"),
                count(written, "ticket.issued"),
                count(written, "ticket.done"),
                lost,
                duplicated,
                faults);
    }

    /// Looks at a kiosk's database alone: whether it is whole, its chain unbroken, and no number
    /// given twice.
    public static Finding inspect(Path journal) {
        var faults = new ArrayList<String>();
        List<Row> written = written(journal, faults);
        return new Finding(
                written.size(),
                0,
                receipted(journal),
                count(written, "visit.ended"),
                count(written, "ticket.issued"),
                count(written, "ticket.done"),
                List.of(),
                numbersGivenTwice(written),
                faults);
    }

    /// Ticket labels in the order in which they were issued.
    public static List<String> labels(Path journal) {
        return written(journal, new ArrayList<>()).stream()
                .filter(row -> row.json().path("kind").asString().equals("ticket.issued"))
                .map(row -> row.json().path("body").path("label").asString())
                .toList();
    }

    private static List<Row> written(Path database, List<String> faults) {
        String sql =
                """
                select j.id, r.seq, r.line from record r join journal j on j.ordinal = r.journal
                order by j.ordinal, r.seq""";
        List<Row> rows = rows(database, sql, faults);
        chain(rows, faults);
        return rows;
    }

    private static List<Row> stored(Path database, List<String> faults) {
        return rows(
                database, "select journal, seq, line from record order by journal, seq", faults);
    }

    private static List<Row> rows(Path database, String sql, List<String> faults) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            integrity(statement, database, faults);
            var rows = new ArrayList<Row>();
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    byte[] line = result.getBytes(3);
                    rows.add(
                            new Row(
                                    result.getString(1),
                                    result.getLong(2),
                                    sha256(line),
                                    JSON.readTree(line)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the oracle cannot read " + database, e);
        }
    }

    private static void integrity(Statement statement, Path database, List<String> faults)
            throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            if (!result.getString(1).equals("ok")) {
                faults.add(database + ": integrity_check says " + result.getString(1));
            }
        }
    }

    private static void chain(List<Row> rows, List<String> faults) {
        String journal = "";
        long seq = 0;
        String hash = "";
        for (Row row : rows) {
            if (!row.journal().equals(journal)) {
                journal = row.journal();
                seq = 0;
                hash = sha256(("wenlu-journal:" + journal).getBytes(StandardCharsets.UTF_8));
            }
            if (row.seq() != seq + 1 || !row.json().path("prev").asString().equals(hash)) {
                faults.add("the chain is broken at " + row.key());
            }
            seq = row.seq();
            hash = row.hash();
        }
    }

    private static List<String> numbersGivenTwice(List<Row> rows) {
        var given = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (Row row : rows) {
            if (row.json().path("kind").asString().equals("ticket.issued")) {
                JsonNode body = row.json().path("body");
                String number = body.path("day").asLong() + " " + body.path("label").asString();
                if (!given.add(number)) {
                    twice.add("number " + number);
                }
            }
        }
        return twice;
    }

    private static long count(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.json().path("kind").asString().equals(kind)).count();
    }

    private static long receipted(Path journal) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select sum(receipted) from journal")) {
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the oracle cannot read " + journal, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
