package org.wenlu.kiosk.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.kiosk.journal.Kept;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Outcome;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.TicketId;

/// Answers from outcomes, and answers as they are kept.
public final class Answers {
    private static final Map<String, Class<?>> BY_NAME =
            records(Answer.class)
                    .distinct()
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private Answers() {}

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(Answers::records);
    }

    static Answer of(Intention<?> intention, Outcome outcome, Hall hall) {
        return switch (outcome) {
            case Outcome.Ticketed it -> ticketed(intention, ticket(hall, it.ticket()));
            case Outcome.Reserved it ->
                    new Answer.Reserved(it.reserved(), hall.date(), it.ahead(), it.promise());
            case Outcome.Refused it -> new Answer.Refused(it.reason());
            case Outcome.NobodyWaiting it -> new Answer.NobodyWaiting();
            case Outcome.StillOpen it -> new Answer.StillOpen(ticket(hall, it.ticket()));
            case Outcome.CounterNotOpen it -> new Answer.CounterNotOpen(counter(intention));
            case Outcome.CounterUnknown it -> new Answer.CounterUnknown(counter(intention));
            case Outcome.NotHere it -> new Answer.NotHere();
            case Outcome.Noted it -> noted(intention);
        };
    }

    private static Answer ticketed(Intention<?> intention, Ticket ticket) {
        return switch (intention) {
            case Intention.IssueTicket it -> new Answer.Issued(ticket);
            case Intention.AdoptTicket it -> new Answer.Noted();
            case Intention.CallNext it -> new Answer.Called(ticket, ticket.calls());
            case Intention.Recall it -> new Answer.Called(ticket, ticket.calls());
            default -> new Answer.Closed(ticket);
        };
    }

    private static Answer noted(Intention<?> intention) {
        return switch (intention) {
            case Intention.OpenCounter it -> new Answer.CounterChanged();
            case Intention.CloseCounter it -> new Answer.CounterChanged();
            case Intention.RaiseAlarm it -> new Answer.CounterChanged();
            case Intention.EndAlarm it -> new Answer.CounterChanged();
            default -> new Answer.Noted();
        };
    }

    private static CounterId counter(Intention<?> intention) {
        return switch (intention) {
            case Intention.OpenCounter it -> it.counter();
            case Intention.CloseCounter it -> it.counter();
            case Intention.CallNext it -> it.counter();
            case Intention.Recall it -> it.counter();
            case Intention.StartService it -> it.counter();
            case Intention.Finish it -> it.counter();
            case Intention.NoShow it -> it.counter();
            case Intention.CancelTicket it -> it.counter();
            case Intention.WalkIn it -> it.counter();
            case Intention.RaiseAlarm it -> it.counter();
            case Intention.Hold it -> it.counter();
            case Intention.Transfer it -> it.counter();
            default -> throw new IllegalStateException(name(intention) + " has no counter");
        };
    }

    private static Ticket ticket(Hall hall, TicketId id) {
        return hall.ticket(id)
                .orElseThrow(() -> new IllegalStateException("ticket %s is gone".formatted(id)));
    }

    /// What is kept of an answer, or sent.
    public static Kept kept(Intention<?> intention, Answer answer) {
        return new Kept(
                name(intention),
                answer.getClass().getSimpleName(),
                Json.mapper().writeValueAsString(answer));
    }

    /// @throws IllegalArgumentException when the key stood for another kind of intention
    public static Answer read(Kept kept, Intention<?> intention) {
        if (!kept.intention().isEmpty() && !kept.intention().equals(name(intention))) {
            throw new IllegalArgumentException(
                    "the key stood for %s and cannot stand for %s"
                            .formatted(kept.intention(), name(intention)));
        }
        Class<?> type = BY_NAME.get(kept.answer());
        if (type == null) {
            throw new IllegalStateException("unknown kind of answer " + kept.answer());
        }
        return (Answer) Json.mapper().readValue(kept.body(), type);
    }

    private static String name(Intention<?> intention) {
        return intention.getClass().getSimpleName();
    }
}
