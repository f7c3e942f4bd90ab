package org.wenlu.kiosk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Who is called before whom: visitors with priority, then those with an appointment, then
/// everybody in the order of arrival. Both are bounded, so that everybody's turn comes: nobody is
/// overtaken more than three times by people who came later, and an appointment does not go before
/// somebody who had waited for half an hour when it checked in.
final class Precedence {
    static final int MOST_OVERTAKEN = 3;
    static final Duration HEAD_START = Duration.ofMinutes(30);

    private static final Comparator<Ticket> ARRIVAL =
            Comparator.comparing(Ticket::seq)
                    .thenComparing(Ticket::issuedAt)
                    .thenComparing(Ticket::label)
                    .thenComparing(it -> it.id().toString());

    private Precedence() {}

    /// What a visitor's place in the order comes from.
    enum Standing {
        PRIORITY,
        APPOINTMENT,
        ARRIVAL
    }

    static Standing standing(Ticket ticket) {
        return standing(ticket.priority(), ticket.appointment().isPresent());
    }

    static Standing standing(boolean priority, boolean appointment) {
        if (priority) {
            return Standing.PRIORITY;
        }
        return appointment ? Standing.APPOINTMENT : Standing.ARRIVAL;
    }

    /// Waiting tickets in the order in which they are called.
    static List<Ticket> order(Collection<Ticket> waiting) {
        List<Ticket> first = new ArrayList<>();
        List<Ticket> expected = new ArrayList<>();
        List<Ticket> others = new ArrayList<>();
        for (Ticket ticket : waiting) {
            boolean owed = ticket.overtaken() >= MOST_OVERTAKEN;
            switch (owed ? Standing.PRIORITY : standing(ticket)) {
                case PRIORITY -> first.add(ticket);
                case APPOINTMENT -> expected.add(ticket);
                case ARRIVAL -> others.add(ticket);
            }
        }
        List.of(first, expected, others).forEach(it -> it.sort(ARRIVAL));
        first.addAll(merged(expected, others));
        return first;
    }

    /// Each list keeps its order whatever the clocks said.
    private static List<Ticket> merged(List<Ticket> expected, List<Ticket> others) {
        List<Ticket> merged = new ArrayList<>();
        int next = 0;
        for (Ticket one : expected) {
            while (next < others.size() && yields(one.issuedAt(), others.get(next))) {
                merged.add(others.get(next++));
            }
            merged.add(one);
        }
        merged.addAll(others.subList(next, others.size()));
        return merged;
    }

    /// Whether an appointment that checked in then goes behind a ticket without one.
    private static boolean yields(Instant checkedIn, Ticket other) {
        return !checkedIn.isBefore(other.issuedAt().plus(HEAD_START));
    }

    /// Whether a waiting ticket is called before one that is issued now.
    static boolean beforeNew(Ticket waiting, Standing issued, Instant now) {
        if (waiting.overtaken() >= MOST_OVERTAKEN) {
            return true;
        }
        return switch (issued) {
            case PRIORITY -> waiting.priority();
            case APPOINTMENT -> standing(waiting) != Standing.ARRIVAL || yields(now, waiting);
            case ARRIVAL -> true;
        };
    }

    /// Whether it may be called before somebody who came earlier.
    static boolean goesFirst(Ticket ticket) {
        return standing(ticket) != Standing.ARRIVAL;
    }
}
