package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening.TicketAdopted;
import org.wenlu.protocol.record.Happening.TicketExpired;
import org.wenlu.protocol.record.Happening.TicketIssued;

/// Tickets that another kiosk of the service point issued. The number that was shown to the visitor
/// stays, whatever the host thinks of it.
public final class Adopting {
    /// What the numbers of twins are apart inside the program. Their labels are the same.
    private static final int TWIN = 10_000;

    private Adopting() {}

    /// Two tickets of one day that show the same number to two visitors.
    ///
    /// @param first is called first: the one that was issued earlier or, issued in the same
    ///   instant, has the lower identity
    public record Twins(Ticket first, Ticket second) {}

    /// Takes a ticket into the queue. One that is there already stays as it is; one of an earlier
    /// service day is recorded and has expired.
    public static Decision adopt(Hall hall, TicketAdopted adopted) {
        var id = adopted.ticket().ticket();
        if (hall.ticket(id).isPresent()) {
            return Decision.of(new Outcome.Ticketed(id));
        }
        if (adopted.date().isBefore(hall.date())) {
            return Decision.noted(adopted, new TicketExpired(id));
        }
        return Decision.of(new Outcome.Ticketed(id), adopted);
    }

    /// A ticket as another kiosk is told of it, with the number that its visitor sees.
    ///
    /// @param place of the kiosk that tells
    /// @param date of the service day that the ticket belongs to
    public static TicketAdopted told(Ticket it, PlaceId place, LocalDate date, boolean reserve) {
        var issued =
                new TicketIssued(
                        it.id(),
                        Optional.empty(),
                        it.service(),
                        it.series(),
                        it.number() % TWIN,
                        it.label(),
                        it.day(),
                        it.language().tag(),
                        it.priority(),
                        it.ahead(),
                        it.promise(),
                        it.token(),
                        it.priorityClass(),
                        it.appointment());
        return new TicketAdopted(issued, place, it.issuedAt(), date, reserve, it.further());
    }

    /// Every pair of tickets with the same label, to be shown to the site lead.
    public static List<Twins> twins(Hall hall) {
        List<Twins> twins = new ArrayList<>();
        List<Ticket> ordered =
                hall.tickets().values().stream()
                        .sorted(
                                Comparator.comparing(Ticket::issuedAt)
                                        .thenComparing(it -> it.id().toString()))
                        .toList();
        for (Ticket second : ordered) {
            if (second.number() > Numbers.LARGEST) {
                ordered.stream()
                        .filter(it -> it != second && it.label().equals(second.label()))
                        .findFirst()
                        .ifPresent(first -> twins.add(pair(first, second)));
            }
        }
        return twins;
    }

    private static Twins pair(Ticket one, Ticket other) {
        boolean inOrder =
                Comparator.comparing(Ticket::issuedAt)
                                .thenComparing(it -> it.id().toString())
                                .compare(one, other)
                        <= 0;
        return inOrder ? new Twins(one, other) : new Twins(other, one);
    }

    static Hall adopted(Hall hall, TicketAdopted it) {
        if (it.date().isBefore(hall.date()) || hall.ticket(it.ticket().ticket()).isPresent()) {
            return hall;
        }
        TicketIssued ticket = it.ticket();
        Ticket waiting =
                Ticket.adopted(
                        ticket,
                        it.issuedAt(),
                        arrival(hall, it.issuedAt()),
                        hall.day(),
                        free(hall, ticket.series(), ticket.number()));
        return hall.with(waiting.goingOnTo(it.further()));
    }

    /// Its place among those who came before and after it, by the clock of where it was issued.
    private static long arrival(Hall hall, Instant issuedAt) {
        return hall.tickets().values().stream()
                .filter(it -> it.issuedAt().isAfter(issuedAt))
                .mapToLong(Ticket::seq)
                .min()
                .orElse(hall.tickets().size() + 1L);
    }

    private static int free(Hall hall, String series, int number) {
        boolean taken =
                hall.tickets().values().stream()
                        .anyMatch(it -> it.series().equals(series) && it.number() == number);
        return taken ? free(hall, series, number + TWIN) : number;
    }
}
