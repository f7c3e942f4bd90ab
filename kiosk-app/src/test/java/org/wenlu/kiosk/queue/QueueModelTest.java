package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.CancellingReason;
import org.wenlu.protocol.record.Happening.ReopeningReason;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Stamp;

/// Random sequences of what clerks and visitors do, beside a model that knows only where each
/// ticket is. A failure names the seed of its sequence.
class QueueModelTest {
    private static final int SEQUENCES = 10_000;
    private static final int STEPS = 25;
    private static final List<ServiceId> SERVICES =
            List.of(new ServiceId("tax"), new ServiceId("permit"));
    private static final List<CounterId> COUNTERS =
            List.of(new CounterId("1"), new CounterId("2"), new CounterId("3"));
    private static final List<String> CLERKS = List.of("li", "wang", "zhao");
    private static final Set<Integer> SKIPPED = Set.of(2, 4);
    private static final Site SITE =
            Site.of(
                            SERVICES.stream().map(QueueModelTest::service).toList(),
                            COUNTERS,
                            ZoneId.of("Asia/Shanghai"))
                    .skipping(SKIPPED);

    private static Service service(ServiceId id) {
        return new Service(id, "A", List.of(), OptionalInt.empty(), Duration.ofMinutes(10));
    }

    @Test
    void noTicketIsLostCalledTwiceNumberedTwiceOrOvertakenTooOftenHoweverPeopleAct() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            var run = new Run(seed);
            for (int step = 0; step < STEPS; step++) {
                run.step();
                run.check();
            }
        }
    }

    private static final class Run {
        private final long seed;
        private final Random random;
        private final Calling calling = new Calling(SITE);
        private final Counters counters = new Counters(SITE);
        private final Issuing issuing = new Issuing(SITE);
        private final Map<TicketId, TicketState> model = new HashMap<>();
        private final Map<CounterId, TicketId> at = new HashMap<>();
        private final List<TicketId> ids = new ArrayList<>();
        private final Map<TicketId, Integer> overtaken = new HashMap<>();
        private Hall hall = Hall.beforeTheFirstDay();
        private Instant now = Instant.parse("2026-11-23T02:00:00Z");

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            take(Days.open(hall, LocalDate.of(2026, 11, 23)));
            COUNTERS.forEach(it -> take(counters.open(it, any(CLERKS), List.of())));
        }

        private Stamp stamp() {
            return new Stamp(1, Duration.ZERO, now, ClockQuality.TRUSTED, 480);
        }

        private Outcome take(Decision decision) {
            for (Happening happening : decision.happenings()) {
                hall = hall.after(happening, stamp());
                if (happening instanceof Happening.TicketReturned it) {
                    assertThat(model.put(it.ticket(), TicketState.WAITING))
                            .isEqualTo(TicketState.HELD);
                }
            }
            return decision.outcome();
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private TicketId anyTicket() {
            return ids.isEmpty() ? new TicketId(new UUID(seed, -1)) : any(ids);
        }

        void step() {
            now = now.plusSeconds(random.nextInt(600));
            CounterId counter = any(COUNTERS);
            TicketId ticket =
                    random.nextInt(4) == 0 ? anyTicket() : at.getOrDefault(counter, anyTicket());
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> issue();
                case 3, 4 -> next(counter);
                case 5 ->
                        calling(
                                counter,
                                ticket,
                                TicketState.CALLED,
                                calling.recall(hall, counter, ticket, stamp()));
                case 6 ->
                        calling(
                                counter,
                                ticket,
                                TicketState.SERVING,
                                calling.start(hall, counter, ticket));
                case 7 ->
                        calling(
                                counter,
                                ticket,
                                TicketState.DONE,
                                calling.finish(
                                        hall, counter, ticket, true, Optional.empty(), stamp()));
                case 8 ->
                        calling(
                                counter,
                                ticket,
                                TicketState.MISSED,
                                calling.noShow(hall, counter, ticket));
                case 9 ->
                        calling(
                                counter,
                                ticket,
                                TicketState.HELD,
                                calling.hold(hall, counter, ticket, Optional.of(5), stamp()));
                case 10 -> calling(counter, ticket, TicketState.WAITING, transfer(counter, ticket));
                case 11 -> visitor();
                case 12 ->
                        calling(
                                counter,
                                ticket,
                                TicketState.CANCELLED,
                                calling.cancel(
                                        hall, counter, ticket, CancellingReason.TAKEN_TWICE));
                case 13 -> walkIn(counter);
                case 14 -> alarm(counter);
                default -> openOrClose(counter);
            }
        }

        private Decision transfer(CounterId counter, TicketId ticket) {
            Optional<CounterId> to =
                    random.nextBoolean() ? Optional.of(any(COUNTERS)) : Optional.empty();
            Optional<String> clerk =
                    random.nextBoolean() ? Optional.of(any(CLERKS)) : Optional.empty();
            return calling.transfer(hall, counter, ticket, any(SERVICES), to, clerk);
        }

        private void issue() {
            var id = new TicketId(new UUID(seed, ids.size()));
            Optional<String> priority =
                    random.nextInt(3) == 0 ? Optional.of("elder") : Optional.empty();
            Optional<Instant> appointment =
                    random.nextInt(3) == 0 ? Optional.of(now) : Optional.empty();
            take(issuing.issue(hall, wish(id, priority, appointment), stamp(), id.toString()));
            model.put(id, TicketState.WAITING);
            ids.add(id);
        }

        private Issuing.Wish wish(
                TicketId id, Optional<String> priority, Optional<Instant> appointment) {
            return new Issuing.Wish(
                    id,
                    Optional.empty(),
                    any(SERVICES),
                    any(List.of(Language.EN, Language.AR)),
                    priority,
                    appointment,
                    List.of());
        }

        private void walkIn(CounterId counter) {
            var id = new TicketId(new UUID(seed, ids.size()));
            Decision decision =
                    issuing.walkIn(
                            hall,
                            counter,
                            wish(id, Optional.empty(), Optional.empty()),
                            stamp(),
                            id.toString());
            if (take(decision) instanceof Outcome.Ticketed) {
                assertThat(at.put(counter, id)).as("seed %d", seed).isNull();
                model.put(id, TicketState.SERVING);
                ids.add(id);
            }
        }

        private void alarm(CounterId counter) {
            var id = new RequestId(new UUID(seed, 1000 + random.nextInt(3)));
            take(
                    random.nextBoolean()
                            ? counters.alarm(hall, id, counter, "li")
                            : counters.quiet(hall, id, any(COUNTERS), "li"));
        }

        private void next(CounterId counter) {
            Hall before = Holding.after(hall, Holding.returns(hall, stamp()), stamp());
            if (take(calling.next(hall, counter, stamp())) instanceof Outcome.Ticketed it) {
                assertThat(at.put(counter, it.ticket())).as("seed %d", seed).isNull();
                assertThat(model.put(it.ticket(), TicketState.CALLED))
                        .as("seed %d", seed)
                        .isEqualTo(TicketState.WAITING);
                Ticket called = before.ticket(it.ticket()).orElseThrow();
                before.callableAt(before.counter(counter).orElseThrow()).stream()
                        .filter(other -> other.seq() < called.seq())
                        .forEach(earlier -> overtakes(called, earlier));
            }
        }

        /// Only who has priority or an appointment is called before somebody who came earlier, and
        /// not for ever.
        private void overtakes(Ticket called, Ticket earlier) {
            assertThat(called.priority() || called.appointment().isPresent())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(overtaken.merge(earlier.id(), 1, Integer::sum))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(3);
            if (!called.priority()) {
                assertThat(Duration.between(earlier.issuedAt(), called.issuedAt()))
                        .as("seed %d", seed)
                        .isLessThan(Duration.ofMinutes(30));
            }
        }

        private void calling(
                CounterId counter, TicketId ticket, TicketState then, Decision decision) {
            if (!(take(decision) instanceof Outcome.Ticketed)) {
                return;
            }
            assertThat(at.get(counter)).as("seed %d", seed).isEqualTo(ticket);
            model.put(ticket, then);
            if (then != TicketState.CALLED && then != TicketState.SERVING) {
                at.remove(counter);
            }
        }

        private void visitor() {
            TicketId ticket = anyTicket();
            switch (random.nextInt(4)) {
                case 0 ->
                        said(ticket, TicketState.LEFT, Visitors.leave(hall, ticket, Surface.PHONE));
                case 1 ->
                        said(
                                ticket,
                                TicketState.HELD,
                                Holding.later(hall, ticket, Surface.PHONE, 5, stamp()));
                case 2 -> take(Holding.back(hall, ticket));
                default ->
                        said(
                                ticket,
                                TicketState.WAITING,
                                Holding.reopen(hall, ticket, ReopeningReason.CAME_LATE));
            }
        }

        private void said(TicketId ticket, TicketState then, Decision decision) {
            if (take(decision) instanceof Outcome.Ticketed) {
                model.put(ticket, then);
            }
        }

        private void openOrClose(CounterId counter) {
            take(
                    random.nextBoolean()
                            ? counters.close(hall, counter)
                            : counters.open(counter, any(CLERKS), List.of(any(SERVICES))));
        }

        void check() {
            assertThat(hall.tickets().keySet()).as("seed %d", seed).isEqualTo(model.keySet());
            Set<String> labels = new HashSet<>();
            for (Ticket ticket : hall.tickets().values()) {
                assertThat(ticket.state()).as("seed %d", seed).isEqualTo(model.get(ticket.id()));
                assertThat(labels.add(ticket.label())).as("seed %d", seed).isTrue();
                assertThat(SKIPPED).as("seed %d", seed).doesNotContain(ticket.number());
            }
            Map<CounterId, TicketId> held = new HashMap<>();
            hall.counters()
                    .values()
                    .forEach(it -> it.ticket().ifPresent(id -> held.put(it.id(), id)));
            assertThat(held).as("seed %d", seed).isEqualTo(at);
        }
    }
}
