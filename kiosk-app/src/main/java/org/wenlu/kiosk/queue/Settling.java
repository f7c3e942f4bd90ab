package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.TicketEnd;
import org.wenlu.protocol.record.Happening.TicketSettled;

/// Tickets that a kiosk ended while it was host, and the host that followed it did not know that.
public final class Settling {
    private Settling() {}

    /// How a kiosk that was host ended a ticket.
    ///
    /// @param place of that kiosk
    /// @param endedAt by its clock
    /// @param calls how often the ticket was called, as far as that kiosk knows
    public record Ended(
            TicketId ticket, PlaceId place, TicketEnd end, Instant endedAt, int calls) {}

    /// Ends a ticket to which nothing happened here since. One that was called again, or ended
    /// otherwise, stays as it is, and the conflict is kept for the site lead.
    public static Decision settle(Hall hall, Ended ended) {
        return hall.ticket(ended.ticket())
                .filter(here -> !knows(here, ended))
                .map(
                        here ->
                                Decision.noted(
                                        new TicketSettled(
                                                ended.ticket(),
                                                ended.place(),
                                                ended.end(),
                                                ended.endedAt(),
                                                !untouched(here, ended))))
                .orElseGet(Decision::noted);
    }

    /// What a kiosk that was host ended, and the host that followed it has otherwise. The host was
    /// heard in order: it knew everything that came before the last end that both have.
    ///
    /// @param own the hall by that kiosk's own journal
    /// @param host the hall of the host that followed, of the same service day
    public static List<Ended> unknown(Hall own, Hall host, PlaceId place) {
        List<Ended> ended =
                own.tickets().values().stream()
                        .flatMap(it -> ended(it, place).stream())
                        .sorted(Comparator.comparing(Ended::endedAt))
                        .toList();
        List<Ended> unknown = new ArrayList<>();
        for (Ended each : ended) {
            Optional<Ticket> there = host.ticket(each.ticket());
            if (there.filter(it -> knows(it, each)).isPresent()) {
                unknown.clear();
            } else if (there.isPresent()) {
                unknown.add(each);
            }
        }
        return unknown;
    }

    private static Optional<Ended> ended(Ticket it, PlaceId place) {
        return end(it.state())
                .flatMap(
                        end ->
                                it.closedAt()
                                        .map(at -> new Ended(it.id(), place, end, at, it.calls())));
    }

    private static Optional<TicketEnd> end(TicketState state) {
        return switch (state) {
            case DONE -> Optional.of(TicketEnd.DONE);
            case MISSED -> Optional.of(TicketEnd.MISSED);
            case LEFT, CANCELLED -> Optional.of(TicketEnd.LEFT);
            default -> Optional.empty();
        };
    }

    private static boolean knows(Ticket here, Ended ended) {
        return end(here.state()).equals(Optional.of(ended.end()))
                && here.closedAt().equals(Optional.of(ended.endedAt()));
    }

    /// One that was called and is at no counter may have been reopened, held or sent on here.
    private static boolean untouched(Ticket here, Ended ended) {
        return switch (here.state()) {
            case WAITING, HELD -> here.calls() == 0;
            case CALLED, SERVING -> here.calls() <= ended.calls();
            default -> false;
        };
    }

    static Hall settled(Hall hall, TicketSettled it) {
        return hall.ticket(it.ticket())
                .map(here -> it.conflict() ? hall.with(conflict(here, it)) : closed(hall, it))
                .orElse(hall);
    }

    private static Conflict conflict(Ticket here, TicketSettled it) {
        return new Conflict(it.ticket(), here.label(), it.place(), it.end(), it.endedAt());
    }

    private static Hall closed(Hall hall, TicketSettled it) {
        return Fold.closed(hall, it.ticket(), state(it.end()), it.endedAt());
    }

    private static TicketState state(TicketEnd end) {
        return switch (end) {
            case DONE -> TicketState.DONE;
            case MISSED -> TicketState.MISSED;
            case LEFT -> TicketState.LEFT;
        };
    }
}
