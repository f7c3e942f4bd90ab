package org.wenlu.simulator.oracle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the gateway's ledger says of every ticket of a service point, whichever kiosk wrote it:
/// read as plain tables, without the programs' own code.
///
/// @param faults tickets that were issued twice, never ended or ended twice
/// @param labels of every ticket that was issued
/// @param reserveNumbers tickets that the host adopted with a number of another kiosk's own range
/// @param unused numbers that the host set aside and no visitor saw
/// @param conflicts tickets that two hosts of one day ended, which the second one recorded: no
///   fault
public record TicketOracle(
        List<String> faults, List<String> labels, long reserveNumbers, long unused, int conflicts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ENDS =
            Set.of("ticket.done", "ticket.missed", "ticket.left", "ticket.expired");

    public TicketOracle {
        faults = List.copyOf(faults);
        labels = List.copyOf(labels);
    }

    private static final class Lives {
        private final Map<String, List<String>> issued = new HashMap<>();
        private final Map<String, List<String>> ended = new HashMap<>();
        private final Map<String, Integer> setAside = new HashMap<>();
        private final Map<String, Integer> shown = new HashMap<>();
        private final Set<String> conflicts = new HashSet<>();
        private long reserve;

        private void take(JsonNode record) {
            String kind = record.path("kind").asString();
            JsonNode body = record.path("body");
            String ticket = body.path("ticket").asString("");
            if (kind.equals("ticket.reserved")) {
                setAside.put(ticket, body.path("number").asInt());
            } else if (kind.equals("ticket.issued")) {
                note(issued, ticket, body.path("label").asString());
                shown.put(ticket, body.path("number").asInt());
            } else if (ENDS.contains(kind)) {
                note(ended, ticket, kind);
            } else if (kind.equals("ticket.settled") && body.path("conflict").asBoolean()) {
                conflicts.add(ticket);
            } else if (kind.equals("ticket.adopted") && body.path("reserve").asBoolean()) {
                reserve++;
            }
        }

        private static void note(Map<String, List<String>> all, String ticket, String what) {
            all.computeIfAbsent(ticket, _ -> new ArrayList<>()).add(what);
        }

        private TicketOracle judged() {
            List<String> faults = new ArrayList<>();
            issued.forEach(
                    (ticket, labels) -> {
                        List<String> ends = ended.getOrDefault(ticket, List.of());
                        int most = conflicts.contains(ticket) ? 2 : 1;
                        if (labels.size() != 1 || ends.isEmpty() || ends.size() > most) {
                            faults.add(
                                    "ticket %s was issued as %s and ended as %s"
                                            .formatted(ticket, labels, ends));
                        }
                    });
            ended.keySet().stream()
                    .filter(ticket -> !issued.containsKey(ticket))
                    .forEach(it -> faults.add("ticket %s was never issued".formatted(it)));
            List<String> labels = issued.values().stream().flatMap(List::stream).toList();
            long unused =
                    setAside.entrySet().stream()
                            .filter(it -> !it.getValue().equals(shown.get(it.getKey())))
                            .count();
            return new TicketOracle(faults, labels, reserve, unused, conflicts.size());
        }
    }

    /// @param ledger the gateway's database
    public static TicketOracle of(Path ledger) {
        var lives = new Lives();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select line from record")) {
            while (row.next()) {
                lives.take(JSON.readTree(row.getBytes(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the oracle cannot read " + ledger, e);
        }
        return lives.judged();
    }
}
