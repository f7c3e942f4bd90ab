package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Happening.WaitRange;

class WaitEstimateTest {
    private static final ServiceId TAX = new ServiceId("tax");
    private static final List<CounterId> COUNTERS =
            List.of(new CounterId("1"), new CounterId("2"), new CounterId("3"));
    private static final Site SITE =
            Site.of(
                    List.of(
                            new Service(
                                    TAX,
                                    "A",
                                    List.of(),
                                    OptionalInt.empty(),
                                    Duration.ofMinutes(6))),
                    COUNTERS,
                    ZoneOffset.UTC);
    private final WaitEstimate estimate = new WaitEstimate(SITE);

    private static Hall hall(int waiting, int counters, List<Long> measured) {
        var tickets = new HashMap<TicketId, Ticket>();
        for (int n = 1; n <= waiting + counters; n++) {
            Ticket ticket = ticket(n, n <= counters ? 1 : 0);
            tickets.put(ticket.id(), ticket);
        }
        var open = new HashMap<CounterId, Counter>();
        var called = tickets.values().stream().filter(it -> it.calls() > 0).iterator();
        for (CounterId id : COUNTERS.subList(0, counters)) {
            var at = Optional.of(called.next().id());
            open.put(id, new Counter(id, true, "li", List.of(), at));
        }
        return new Hall(1, LocalDate.EPOCH, tickets, open, Map.of())
                .withServed(Map.of(TAX, measured));
    }

    private static Ticket ticket(int number, int calls) {
        var issued =
                new TicketIssued(
                        TicketId.random(),
                        Optional.empty(),
                        TAX,
                        "A",
                        number,
                        "A" + number,
                        1,
                        "en",
                        false,
                        0,
                        Optional.empty(),
                        "token",
                        Optional.empty(),
                        Optional.empty());
        Ticket waiting = Ticket.issued(issued, Instant.EPOCH, number);
        return calls == 0 ? waiting : waiting.called(COUNTERS.getFirst(), calls, Instant.EPOCH);
    }

    private WaitRange range(int waiting, int counters, List<Long> measured) {
        return estimate.range(hall(waiting, counters, measured), TAX).orElseThrow();
    }

    private static int width(WaitRange range) {
        return range.mostMinutes() - range.leastMinutes();
    }

    @Test
    void fourTimesAsManyPeopleMakeARangeThatIsNotFourTimesAsWide() {
        List<Long> measured = LongStream.range(0, 20).map(n -> 200 + 16 * n).boxed().toList();

        assertThat(width(range(40, 1, measured))).isLessThan(3 * width(range(10, 1, measured)));
        assertThat(width(range(10, 1, measured))).isLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 1", "8, 2", "14, 1", "30, 2", "45, 1", "45, 3"})
    void rangesBeginAndEndAtSensibleSteps(int waiting, int counters) {
        WaitRange range = range(waiting, counters, List.of());

        for (int end : List.of(range.leastMinutes(), range.mostMinutes())) {
            assertThat(end % (end < 10 ? 1 : end < 60 ? 5 : 10)).as("%s", range).isZero();
        }
        assertThat(range.mostMinutes()).isGreaterThan(range.leastMinutes());
    }

    /// Serving takes as long as gamma-distributed times do, plus the walk of who was called.
    private static double served(Random random, double meanSeconds) {
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            sum -= Math.log(1 - random.nextDouble()) * meanSeconds / 5;
        }
        return sum + WaitEstimate.BETWEEN_SECONDS;
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "5, 1", "5, 3", "12, 2", "25, 1", "25, 3"})
    void moreThanThreeOfFourVisitorsAreCalledWithinWhatTheyWereTold(int waiting, int counters) {
        var random = new Random(7);
        int kept = 0;
        int runs = 600;
        for (int run = 0; run < runs; run++) {
            var measured = new ArrayList<Long>();
            for (int i = 0; i < 20; i++) {
                measured.add(Math.round(served(random, 360) - WaitEstimate.BETWEEN_SECONDS));
            }
            WaitRange told = range(waiting, counters, measured);
            double wait = wait(random, waiting, counters);
            if (wait >= told.leastMinutes() * 60L && wait <= told.mostMinutes() * 60L) {
                kept++;
            }
        }
        assertThat(kept / (double) runs).isBetween(0.75, 0.99);
    }

    private static double wait(Random random, int waiting, int counters) {
        var free = new PriorityQueue<Double>();
        for (int i = 0; i < counters; i++) {
            double going = served(random, 360);
            free.add(going * random.nextDouble());
        }
        for (int i = 0; i < waiting; i++) {
            free.add(free.remove() + served(random, 360));
        }
        return free.remove();
    }

    @Test
    void whoComesToAFreeCounterIsToldThatItTakesMinutesAtMost() {
        Hall hall = hall(0, 1, List.of());
        Hall free =
                hall.with(
                        new Counter(COUNTERS.getFirst(), true, "li", List.of(), Optional.empty()));

        assertThat(estimate.range(free, TAX)).contains(new WaitRange(0, 3));
    }

    @Test
    void nobodyIsToldAWaitWhenNoCounterServes() {
        assertThat(estimate.range(hall(2, 0, List.of()), TAX)).isEmpty();
    }
}
