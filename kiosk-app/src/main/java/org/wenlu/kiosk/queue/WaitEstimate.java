package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.queue.Precedence.Standing;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.WaitRange;

/// How long a visitor will wait, as a range that about eight of ten visitors find true. The
/// servings ahead are independent of each other, so what is uncertain grows with the root of their
/// number.
public final class WaitEstimate {
    /// From the end of one serving until the next person sits at the counter.
    static final double BETWEEN_SECONDS = 30;

    private static final int ENOUGH = 5;
    private static final double USUAL_SPREAD = 0.5;
    private static final double LEAST_SPREAD = 0.25;
    private static final double USUAL_DOUBT = 0.15;
    private static final double EIGHT_OF_TEN = 1.28;
    private static final double CALLED_AT_ONCE_SECONDS = 150;
    private static final int LONGEST_MINUTES = 12 * 60;

    private final Site site;

    public WaitEstimate(Site site) {
        this.site = site;
    }

    /// Seconds until a counter is free again after taking somebody.
    ///
    /// @param spread standard deviation of one serving
    /// @param doubt standard error of the mean
    private record Serving(double mean, double spread, double doubt) {}

    /// Expected seconds, and the variances that add up.
    private record Sum(double mean, double variance, double doubt) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(Serving some, double times) {
            return new Sum(
                    mean + times * some.mean(),
                    variance + times * some.spread() * some.spread(),
                    doubt + times * some.doubt());
        }

        /// Several counters take from one line.
        Sum over(int counters) {
            double less = counters * (double) counters;
            return new Sum(mean / counters, variance / less, doubt / counters);
        }
    }

    /// Waiting tickets that would be called before one that is issued now, at counters that serve
    /// its service, in no order.
    ///
    /// @param now matters to who has an appointment How many people would be called before somebody
    ///   who came now.
    public int ahead(Hall hall, ServiceId service, Instant now) {
        return ahead(hall, service, Standing.ARRIVAL, now).size();
    }

    List<Ticket> ahead(Hall hall, ServiceId service, Standing standing, Instant now) {
        List<Counter> counters = hall.countersFor(service);
        return hall.tickets().values().stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .filter(ticket -> Precedence.beforeNew(ticket, standing, now))
                .filter(
                        ticket ->
                                ticket.service().equals(service)
                                        || counters.stream()
                                                .anyMatch(it -> it.serves(ticket.service())))
                .toList();
    }

    /// The wait of who comes now without priority or appointment; empty when no counter serves it
    /// or it would be longer than anybody can say.
    public Optional<WaitRange> range(Hall hall, ServiceId service) {
        return range(hall, service, ahead(hall, service, Standing.ARRIVAL, Instant.EPOCH));
    }

    Optional<WaitRange> range(Hall hall, ServiceId service, List<Ticket> ahead) {
        List<Counter> counters = hall.countersFor(service);
        if (counters.isEmpty()) {
            return Optional.empty();
        }
        long free = counters.stream().filter(it -> it.ticket().isEmpty()).count();
        if (ahead.size() < free) {
            return rounded(0, CALLED_AT_ONCE_SECONDS);
        }
        Sum sum = Sum.NOTHING;
        for (Ticket ticket : ahead) {
            sum = sum.plus(serving(hall, ticket.service()), 1);
        }
        sum = sum.plus(rest(serving(hall, service)), counters.size() - free);
        return range(sum.over(counters.size()));
    }

    /// What is left of a serving that goes on when somebody comes: about half of it, of which
    /// nobody knows where it stands.
    private static Serving rest(Serving one) {
        return new Serving(one.mean() / 2, one.mean() / 3, 0);
    }

    private static Optional<WaitRange> range(Sum wait) {
        double off = EIGHT_OF_TEN * Math.sqrt(wait.variance() + wait.doubt() * wait.doubt());
        return rounded(wait.mean() - off, wait.mean() + off);
    }

    /// Outward, to what a person would say.
    private static Optional<WaitRange> rounded(double leastSeconds, double mostSeconds) {
        int least = (int) Math.floor(Math.max(0, leastSeconds) / 60);
        int most = Math.max(least + 1, (int) Math.ceil(mostSeconds / 60));
        return most > LONGEST_MINUTES
                ? Optional.empty()
                : Optional.of(new WaitRange(least / step(least) * step(least), up(most)));
    }

    private static int up(int minutes) {
        return Math.ceilDiv(minutes, step(minutes)) * step(minutes);
    }

    private static int step(int minutes) {
        if (minutes < 10) {
            return 1;
        }
        return minutes < 60 ? 5 : 10;
    }

    private Serving serving(Hall hall, ServiceId service) {
        List<Long> measured = hall.served().getOrDefault(service, List.of());
        if (measured.size() >= ENOUGH) {
            return measured(measured);
        }
        double usual =
                site.service(service).map(it -> (double) it.usualServing().toSeconds()).orElse(0.0);
        return new Serving(usual + BETWEEN_SECONDS, USUAL_SPREAD * usual, USUAL_DOUBT * usual);
    }

    private static Serving measured(List<Long> seconds) {
        double mean = seconds.stream().mapToLong(it -> it).average().orElse(0);
        double squares = seconds.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
        double spread = Math.max(LEAST_SPREAD * mean, Math.sqrt(squares / (seconds.size() - 1)));
        return new Serving(mean + BETWEEN_SECONDS, spread, spread / Math.sqrt(seconds.size()));
    }
}
