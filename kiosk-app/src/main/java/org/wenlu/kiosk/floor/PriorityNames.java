package org.wenlu.kiosk.floor;

import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.PriorityClass;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Ticket;

/// Why a visitor goes first, in words for a clerk.
final class PriorityNames {
    private PriorityNames() {}

    /// Names by language tag; empty without priority. A class that is not known here is named by
    /// what all of them have in common.
    static Optional<Map<String, String>> of(Ticket ticket, ServicePoint point, Words words) {
        return ticket.priority()
                ? Optional.of(names(ticket.priorityClass().orElse("other"), point, words))
                : Optional.empty();
    }

    private static Map<String, String> names(String id, ServicePoint point, Words words) {
        return point.priority().stream()
                .filter(it -> it.id().equals(id) && !it.names().isEmpty())
                .findFirst()
                .map(it -> words.names(it.names()))
                .orElseGet(() -> said(id, words));
    }

    private static Map<String, String> said(String id, Words words) {
        boolean shipped = PriorityClass.SHIPPED.stream().anyMatch(it -> it.id().equals(id));
        String key = "priority." + (shipped ? id : "other");
        return words.inAll(language -> words.text(language, key, Map.of()));
    }
}
