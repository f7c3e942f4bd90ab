package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.queue.Ticket;

/// The desk's answer as the counter's page reads it.
///
/// @param result what became of it: `called`, `nobody-waiting`, `closed`, `changed`, `noted`
/// @param call 1 for the first call, more for recalls
record CounterAnswer(String result, Optional<TicketView> ticket, Optional<Integer> call) {

    static CounterAnswer of(Answer answer, Function<Ticket, TicketView> view) {
        return switch (answer) {
            case Answer.Called called ->
                    new CounterAnswer(
                            "called",
                            Optional.of(view.apply(called.ticket())),
                            Optional.of(called.call()));
            case Answer.Closed closed ->
                    new CounterAnswer(
                            "closed", Optional.of(view.apply(closed.ticket())), Optional.empty());
            case Answer.NobodyWaiting _ -> plain("nobody-waiting");
            case Answer.CounterChanged _ -> plain("changed");
            case Answer.StillOpen open ->
                    throw Problem.of(
                            409, "still-open", "finish %s first".formatted(open.ticket().label()));
            case Answer.NotHere _ ->
                    throw Problem.of(409, "not-here", "this ticket is not at this counter");
            case Answer.CounterNotOpen closed ->
                    throw Problem.of(
                            409,
                            "counter-not-open",
                            "counter %s is not open".formatted(closed.counter()));
            case Answer.CounterUnknown unknown ->
                    throw Problem.of(
                            404,
                            "counter-unknown",
                            "there is no counter %s here".formatted(unknown.counter()));
            case Answer.Noted _ -> plain("noted");
            case Answer.Refused _ ->
                    throw Problem.of(409, "no-number", "there is no number for this service now");
            case Answer.Issued _, Answer.Reserved _ ->
                    throw new IllegalStateException("a counter's key got " + answer);
        };
    }

    private static CounterAnswer plain(String result) {
        return new CounterAnswer(result, Optional.empty(), Optional.empty());
    }

    void write(Context ctx) {
        Body.write(ctx, this);
    }
}
