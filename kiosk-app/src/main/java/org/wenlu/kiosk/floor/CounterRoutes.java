package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.CancellingReason;
import org.wenlu.protocol.record.Happening.ReopeningReason;
import org.wenlu.protocol.record.Happening.RequestAnswered;
import org.wenlu.protocol.record.Happening.ServingOutcome;

/// What clerks do: sign in, open a counter, call, serve and finish.
final class CounterRoutes {
    private final ServicePoint point;
    private final Words words;
    private final SignIn signIn;
    private final Door door;
    private final DeskCalls desk;
    private final Streams streams;
    private final int callsBeforeNoShow;

    CounterRoutes(
            ServicePoint point,
            Words words,
            SignIn signIn,
            Door door,
            DeskCalls desk,
            Streams streams,
            int callsBeforeNoShow) {
        this.point = point;
        this.words = words;
        this.signIn = signIn;
        this.door = door;
        this.desk = desk;
        this.streams = streams;
        this.callsBeforeNoShow = callsBeforeNoShow;
    }

    record NameAndPin(String clerk, String pin) {}

    /// @param services empty for all
    /// @param take true when the clerk knows that the counter is another clerk's
    record Opening(String key, List<ServiceId> services, Optional<Boolean> take) {
        Opening {
            services = List.copyOf(services);
        }
    }

    record Pressed(String key) {}

    record PressedFor(String key, TicketId ticket) {}

    record PressedForRequest(String key, RequestId request) {}

    record Finished(
            String key,
            TicketId ticket,
            Optional<Boolean> timeAccurate,
            Optional<ServingOutcome> outcome) {}

    record Cancelled(String key, TicketId ticket, CancellingReason reason) {}

    /// @param language the visitor's
    record WalkedIn(String key, ServiceId service, Language language) {}

    record PressedForAlarm(String key, RequestId alarm) {}

    /// @param minutes after which it returns, 1 to 240; empty until somebody says so
    record HeldFor(String key, TicketId ticket, Optional<Integer> minutes) {}

    /// @param to the only counter that may call it
    /// @param clerk the only person who may call it
    record Transferred(
            String key,
            TicketId ticket,
            ServiceId service,
            Optional<CounterId> to,
            Optional<String> clerk) {}

    /// @param mine counters that this clerk has open
    record Me(
            String clerk,
            Map<String, String> point,
            List<CounterId> counters,
            List<ServiceView> services,
            List<CounterId> mine,
            int callsBeforeNoShow) {}

    record ServiceView(ServiceId service, String series, Map<String, String> names) {}

    void add(Routes routes) {
        String counter = "/api/floor/counters/{counter}";
        routes.post("/api/floor/sign-in", Caller.PUBLIC, this::signIn);
        routes.post("/api/floor/sign-out", Caller.CLERK, this::signOut);
        routes.get("/api/floor/me", Caller.CLERK, this::me);
        routes.get(counter, Caller.CLERK, ctx -> Body.write(ctx, view(counter(ctx), desk.hall())));
        routes.live(counter + "/events", Caller.CLERK, this::stream);
        routes.post(counter + "/open", Caller.CLERK, this::open);
        routes.post(counter + "/close", Caller.CLERK, this::close);
        routes.post(counter + "/next", Caller.CLERK, this::next);
        routes.post(counter + "/recall", Caller.CLERK, this::recall);
        routes.post(counter + "/start", Caller.CLERK, this::start);
        routes.post(counter + "/finish", Caller.CLERK, this::finish);
        routes.post(counter + "/cancel", Caller.CLERK, this::cancel);
        routes.post(counter + "/walk-in", Caller.CLERK, this::walkIn);
        routes.post(counter + "/alarm", Caller.CLERK, this::alarm);
        routes.post(counter + "/alarm-over", Caller.CLERK, this::alarmOver);
        routes.get("/api/floor/phrases", Caller.CLERK, this::phrases);
        routes.post(counter + "/no-show", Caller.CLERK, this::noShow);
        routes.post(counter + "/hold", Caller.CLERK, this::hold);
        routes.post(counter + "/transfer", Caller.CLERK, this::transfer);
        routes.post(counter + "/back", Caller.CLERK, this::back);
        routes.post(counter + "/answer", Caller.CLERK, this::come);
    }

    private void signIn(Context ctx) {
        NameAndPin given = Body.read(ctx, NameAndPin.class);
        signIn.check(ctx, given.clerk(), given.pin(), door.knows(ctx, given.clerk()));
        door.openSession(ctx, given.clerk());
        Body.write(ctx, me(given.clerk()));
    }

    private void signOut(Context ctx) {
        door.closeSession(ctx);
        Body.write(ctx, Map.of());
    }

    private void me(Context ctx) {
        Body.write(ctx, me(door.clerk(ctx)));
    }

    private Me me(String clerk) {
        return new Me(
                clerk,
                words.names(point.names()),
                point.counters(),
                point.services().stream()
                        .map(
                                offer ->
                                        new ServiceView(
                                                offer.service().id(),
                                                offer.service().series(),
                                                words.names(offer.names())))
                        .toList(),
                desk.hall().counters().values().stream()
                        .filter(counter -> counter.open() && counter.clerk().equals(clerk))
                        .map(Counter::id)
                        .sorted()
                        .toList(),
                callsBeforeNoShow);
    }

    private void stream(SseClient client) {
        CounterId id = counter(client.ctx());
        streams.toClerk(client, hall -> view(id, hall));
    }

    private CounterView view(CounterId id, Hall hall) {
        return CounterView.of(id, hall, point, words);
    }

    private void open(Context ctx) {
        CounterId id = counter(ctx);
        Opening opening = Body.read(ctx, Opening.class);
        opening.services().forEach(this::requireOffered);
        String clerk = door.clerk(ctx);
        if (!opening.take().orElse(false)) {
            requireFree(id, clerk);
        }
        answer(
                ctx,
                "open",
                opening.key(),
                new Intention.OpenCounter(id, clerk, opening.services()));
    }

    private void close(Context ctx) {
        CounterId id = mine(ctx);
        answer(ctx, "close", Body.read(ctx, Pressed.class).key(), new Intention.CloseCounter(id));
    }

    private void next(Context ctx) {
        CounterId id = mine(ctx);
        answer(ctx, "next", Body.read(ctx, Pressed.class).key(), new Intention.CallNext(id));
    }

    /// The clerk comes, or sends somebody; the visitor sees it.
    private void come(Context ctx) {
        CounterId id = mine(ctx);
        PressedForRequest pressed = Body.read(ctx, PressedForRequest.class);
        answer(
                ctx,
                "answer",
                pressed.key(),
                new Intention.AnswerRequest(new RequestAnswered(pressed.request(), id)));
    }

    private void recall(Context ctx) {
        CounterId id = mine(ctx);
        PressedFor pressed = Body.read(ctx, PressedFor.class);
        answer(ctx, "recall", pressed.key(), new Intention.Recall(id, pressed.ticket()));
    }

    private void start(Context ctx) {
        CounterId id = mine(ctx);
        PressedFor pressed = Body.read(ctx, PressedFor.class);
        answer(ctx, "start", pressed.key(), new Intention.StartService(id, pressed.ticket()));
    }

    private void finish(Context ctx) {
        CounterId id = mine(ctx);
        Finished finished = Body.read(ctx, Finished.class);
        boolean accurate = finished.timeAccurate().orElse(true);
        answer(
                ctx,
                "finish",
                finished.key(),
                new Intention.Finish(id, finished.ticket(), accurate, finished.outcome()));
    }

    private void cancel(Context ctx) {
        CounterId id = mine(ctx);
        Cancelled it = Body.read(ctx, Cancelled.class);
        answer(ctx, "cancel", it.key(), new Intention.CancelTicket(id, it.ticket(), it.reason()));
    }

    private void walkIn(Context ctx) {
        CounterId id = mine(ctx);
        WalkedIn it = Body.read(ctx, WalkedIn.class);
        requireOffered(it.service());
        var ticket = TicketId.random();
        answer(
                ctx,
                "walk-in",
                it.key(),
                new Intention.WalkIn(id, ticket, it.service(), it.language()));
    }

    private void alarm(Context ctx) {
        CounterId id = mine(ctx);
        var alarm = new Intention.RaiseAlarm(RequestId.random(), id, door.clerk(ctx));
        answer(ctx, "alarm", Body.read(ctx, Pressed.class).key(), alarm);
    }

    private void alarmOver(Context ctx) {
        CounterId id = mine(ctx);
        PressedForAlarm it = Body.read(ctx, PressedForAlarm.class);
        var over = new Intention.EndAlarm(it.alarm(), id, door.clerk(ctx));
        answer(ctx, "alarm-over", it.key(), over);
    }

    private void phrases(Context ctx) {
        Body.write(
                ctx,
                point.advice().situations().stream()
                        .map(it -> SituationView.of(it, words))
                        .toList());
    }

    private void noShow(Context ctx) {
        CounterId id = mine(ctx);
        PressedFor pressed = Body.read(ctx, PressedFor.class);
        answer(ctx, "no-show", pressed.key(), new Intention.NoShow(id, pressed.ticket()));
    }

    private void hold(Context ctx) {
        CounterId id = mine(ctx);
        HeldFor held = Body.read(ctx, HeldFor.class);
        answer(ctx, "hold", held.key(), new Intention.Hold(id, held.ticket(), held.minutes()));
    }

    private void transfer(Context ctx) {
        CounterId id = mine(ctx);
        Transferred it = Body.read(ctx, Transferred.class);
        requireOffered(it.service());
        it.to().ifPresent(this::requireCounter);
        it.clerk().ifPresent(signIn::requireKnown);
        answer(
                ctx,
                "transfer",
                it.key(),
                new Intention.Transfer(id, it.ticket(), it.service(), it.to(), it.clerk()));
    }

    /// A visitor whose ticket is held, or who missed the call, is here.
    private void back(Context ctx) {
        mine(ctx);
        PressedFor pressed = Body.read(ctx, PressedFor.class);
        boolean missed =
                desk.hall()
                        .ticket(pressed.ticket())
                        .filter(it -> it.state() == TicketState.MISSED)
                        .isPresent();
        answer(
                ctx,
                missed ? "reopen" : "back",
                pressed.key(),
                missed
                        ? new Intention.Reopen(pressed.ticket(), ReopeningReason.CAME_LATE)
                        : new Intention.ComeBack(pressed.ticket()));
    }

    private void requireCounter(CounterId id) {
        if (!point.counters().contains(id)) {
            throw Problem.bad("there is no counter '%s' here".formatted(id));
        }
    }

    private void answer(
            Context ctx, String action, String key, Intention<? extends Answer> intention) {
        Answer answer = desk.submit(action, key, intention);
        CounterAnswer.of(answer, ticket -> TicketView.of(ticket, point, words)).write(ctx);
    }

    private CounterId counter(Context ctx) {
        String asked = ctx.pathParam("counter");
        return point.counters().stream()
                .filter(counter -> counter.value().equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(404, "counter-unknown", "there is no such counter here"));
    }

    private CounterId mine(Context ctx) {
        CounterId id = counter(ctx);
        requireFree(id, door.clerk(ctx));
        return id;
    }

    private void requireFree(CounterId id, String clerk) {
        Optional<Counter> other =
                desk.hall()
                        .counter(id)
                        .filter(counter -> counter.open() && !counter.clerk().equals(clerk));
        if (other.isPresent()) {
            throw Problem.of(
                    409,
                    "counter-taken",
                    "counter %s is %s's now".formatted(id, other.get().clerk()));
        }
    }

    private void requireOffered(ServiceId service) {
        if (point.services().stream().noneMatch(offer -> offer.service().id().equals(service))) {
            throw Problem.bad("service '%s' is not offered here".formatted(service));
        }
    }
}
