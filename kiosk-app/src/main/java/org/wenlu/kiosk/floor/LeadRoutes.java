package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.ReopeningReason;

/// What who leads the service point sees and does: the whole hall, whoever sits at which counter.
final class LeadRoutes {
    private final ServicePoint point;
    private final Words words;
    private final Door door;
    private final DeskCalls desk;
    private final Streams streams;

    LeadRoutes(ServicePoint point, Words words, Door door, DeskCalls desk, Streams streams) {
        this.point = point;
        this.words = words;
        this.door = door;
        this.desk = desk;
        this.streams = streams;
    }

    record Closing(String key, CounterId counter) {}

    record Reopening(String key, TicketId ticket, ReopeningReason reason) {}

    record AlarmOver(String key, RequestId alarm) {}

    void add(Routes routes) {
        String lead = "/api/floor/lead";
        routes.get(lead, Caller.LEAD, ctx -> Body.write(ctx, view(desk.hall())));
        routes.live(lead + "/events", Caller.LEAD, client -> streams.toClerk(client, this::view));
        routes.post(lead + "/close", Caller.LEAD, this::close);
        routes.post(lead + "/reopen", Caller.LEAD, this::reopen);
        routes.post(lead + "/alarm-over", Caller.LEAD, this::alarmOver);
    }

    private LeadView view(Hall hall) {
        return LeadView.of(hall, point, words);
    }

    private void close(Context ctx) {
        Closing it = Body.read(ctx, Closing.class);
        answer(ctx, "lead-close", it.key(), new Intention.CloseCounter(it.counter()));
    }

    private void reopen(Context ctx) {
        Reopening it = Body.read(ctx, Reopening.class);
        answer(ctx, "lead-reopen", it.key(), new Intention.Reopen(it.ticket(), it.reason()));
    }

    /// An alarm is over where it was raised; one that is over already stays so.
    private void alarmOver(Context ctx) {
        AlarmOver it = Body.read(ctx, AlarmOver.class);
        CounterId at =
                AlarmView.of(desk.hall()).stream()
                        .filter(alarm -> alarm.alarm().equals(it.alarm()))
                        .findFirst()
                        .map(AlarmView::counter)
                        .orElse(point.counters().getFirst());
        var over = new Intention.EndAlarm(it.alarm(), at, door.clerk(ctx));
        answer(ctx, "lead-alarm-over", it.key(), over);
    }

    private void answer(
            Context ctx, String action, String key, Intention<? extends Answer> intention) {
        Answer answer = desk.submit(action, key, intention);
        CounterAnswer.of(answer, ticket -> TicketView.of(ticket, point, words)).write(ctx);
    }
}
