package org.wenlu.kiosk.queue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening.Snapshot;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The whole hall as snapshot records. A record is bounded, so the tickets come in parts: the first
/// part replaces the hall, each further one adds tickets to it.
public final class Snapshots {
    private static final int FORM = 1;
    private static final int TICKETS_IN_A_PART = 12;
    private static final JsonMapper JSON = Json.mapper();

    private Snapshots() {}

    private record Part(
            int part,
            long day,
            LocalDate date,
            boolean dated,
            List<Counter> counters,
            Map<String, Integer> numbers,
            List<OpenVisit> visits,
            List<Served> served,
            List<Ticket> tickets,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Boolean> promises,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Request> requests,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Conflict> conflicts) {}

    private record OpenVisit(VisitId visit, String language) {}

    private record Served(ServiceId service, List<Long> seconds) {}

    /// The records that a reader of the journal needs to make this hall anew, in order.
    public static List<Snapshot> of(Hall hall) {
        List<Ticket> tickets = hall.inOrderOfArrival();
        List<Snapshot> parts = new ArrayList<>();
        int from = 0;
        do {
            int until = Math.min(from + TICKETS_IN_A_PART, tickets.size());
            parts.add(snapshot(part(hall, parts.size() + 1, tickets.subList(from, until))));
            from = until;
        } while (from < tickets.size());
        return parts;
    }

    /// Whether a reader can begin with this record.
    public static boolean begins(Snapshot snapshot) {
        return snapshot.form() == FORM && Integer.valueOf(1).equals(snapshot.state().get("part"));
    }

    /// The hall that these records make.
    public static Hall read(List<Snapshot> parts) {
        Hall hall = Hall.beforeTheFirstDay();
        for (Snapshot part : parts) {
            hall = read(hall, part);
        }
        return hall;
    }

    static Hall read(Hall hall, Snapshot snapshot) {
        if (snapshot.form() != FORM) {
            return hall;
        }
        Part part = JSON.convertValue(snapshot.state(), Part.class);
        Map<TicketId, Ticket> tickets = new HashMap<>(part.part() == 1 ? Map.of() : hall.tickets());
        part.tickets().forEach(ticket -> tickets.put(ticket.id(), ticket));
        return part.part() == 1 ? first(part, tickets) : hall.withTickets(tickets);
    }

    private static Hall first(Part part, Map<TicketId, Ticket> tickets) {
        Map<CounterId, Counter> counters =
                part.counters().stream().collect(Collectors.toMap(Counter::id, it -> it));
        return new Hall(
                part.day(),
                part.date(),
                tickets,
                counters,
                part.numbers(),
                part.dated(),
                part.visits().stream()
                        .collect(Collectors.toMap(OpenVisit::visit, OpenVisit::language)),
                part.served().stream().collect(Collectors.toMap(Served::service, Served::seconds)),
                part.promises(),
                part.requests().stream().collect(Collectors.toMap(Request::id, it -> it)),
                part.conflicts());
    }

    private static Part part(Hall hall, int number, List<Ticket> tickets) {
        boolean first = number == 1;
        return new Part(
                number,
                hall.day(),
                hall.date(),
                hall.dated(),
                first ? List.copyOf(hall.counters().values()) : List.of(),
                first ? hall.lastNumbers() : Map.of(),
                first ? visits(hall) : List.of(),
                first ? served(hall) : List.of(),
                tickets,
                first ? hall.promises() : List.of(),
                first ? hall.openRequests() : List.of(),
                first ? hall.conflicts() : List.of());
    }

    private static List<OpenVisit> visits(Hall hall) {
        return hall.visits().entrySet().stream()
                .map(it -> new OpenVisit(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<Served> served(Hall hall) {
        return hall.served().entrySet().stream()
                .map(it -> new Served(it.getKey(), it.getValue()))
                .toList();
    }

    private static Snapshot snapshot(Part part) {
        Map<String, Object> state =
                JSON.readValue(JSON.writeValueAsString(part), new TypeReference<>() {});
        return new Snapshot(FORM, state);
    }
}
