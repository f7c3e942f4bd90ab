package org.wenlu.kiosk.floor;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Printing;

/// A ticket as a clerk sees it.
///
/// @param names the service's, by language tag
/// @param language the visitor's
/// @param languageName in the language itself
/// @param priorityNames which visitors with priority they belong to, by language tag
/// @param appointment when they were expected, `10:30` there
/// @param printed whether paper is known to exist
/// @param further the services that it goes on to when this one is finished, by their names
record TicketView(
        TicketId ticket,
        String label,
        ServiceId service,
        Map<String, String> names,
        Language language,
        String languageName,
        boolean priority,
        Optional<Map<String, String>> priorityNames,
        Optional<String> appointment,
        TicketState state,
        Printing printing,
        boolean printed,
        int calls,
        Optional<CounterId> counter,
        Instant issuedAt,
        Optional<Instant> calledAt,
        Optional<Instant> servingSince,
        List<Map<String, String>> further) {

    static TicketView of(Ticket ticket, ServicePoint point, Words words) {
        return new TicketView(
                ticket.id(),
                ticket.label(),
                ticket.service(),
                words.names(names(ticket.service(), point)),
                ticket.language(),
                ticket.language().ownName(),
                ticket.priority(),
                PriorityNames.of(ticket, point, words),
                ticket.appointment().map(at -> hour(at, point)),
                ticket.state(),
                ticket.printing(),
                ticket.printing() == Printing.PRINTED,
                ticket.calls(),
                ticket.counter(),
                ticket.issuedAt(),
                ticket.calledAt(),
                ticket.servingSince(),
                ticket.further().stream().map(it -> words.names(names(it, point))).toList());
    }

    /// As people write it there: `10:30`.
    private static String hour(Instant at, ServicePoint point) {
        return LocalTime.ofInstant(at, point.zone()).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /// A service that is no longer offered keeps its identity as its name.
    static Map<Language, String> names(ServiceId service, ServicePoint point) {
        return point.services().stream()
                .filter(offer -> offer.service().id().equals(service))
                .findFirst()
                .map(offer -> offer.names())
                .orElse(Map.of(Language.ZH_HANS, service.value()));
    }
}
