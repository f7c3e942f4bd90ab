package org.wenlu.kiosk.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.WaitRange;

/// How long a visitor will wait, as a range from the people ahead, the open counters and how long
/// serving takes: the middle half of what was measured or, until enough was, around the usual time.
public final class WaitEstimate {
    private static final int ENOUGH = 5;
    private static final double USUAL_AT_LEAST = 0.6;
    private static final double USUAL_AT_MOST = 1.6;
    private static final int LONGEST_MINUTES = 12 * 60;

    private final Site site;

    public WaitEstimate(Site site) {
        this.site = site;
    }

    /// Seconds that serving one person takes.
    private record Serving(double least, double most) {}

    /// Waiting tickets that would be called before a new one, at counters that serve its service,
    /// in no order.
    public List<Ticket> ahead(Hall hall, ServiceId service, boolean priority) {
        List<Counter> counters = serving(hall, service);
        return hall.tickets().values().stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .filter(ticket -> ticket.priority() || !priority)
                .filter(
                        ticket ->
                                ticket.service().equals(service)
                                        || counters.stream()
                                                .anyMatch(it -> it.serves(ticket.service())))
                .toList();
    }

    /// The wait of a new ticket; empty when no counter serves it or it would be longer than anybody
    /// can say.
    public Optional<WaitRange> range(Hall hall, ServiceId service, boolean priority) {
        return range(hall, service, ahead(hall, service, priority));
    }

    Optional<WaitRange> range(Hall hall, ServiceId service, List<Ticket> ahead) {
        int counters = serving(hall, service).size();
        if (counters == 0) {
            return Optional.empty();
        }
        Map<ServiceId, Long> people =
                ahead.stream()
                        .collect(Collectors.groupingBy(Ticket::service, Collectors.counting()));
        double least = 0;
        double most = serving(hall, service, counters).most();
        for (var some : people.entrySet()) {
            Serving one = serving(hall, some.getKey(), counters);
            least += some.getValue() * one.least();
            most += some.getValue() * one.most();
        }
        return minutes(least, most);
    }

    private static Optional<WaitRange> minutes(double leastSeconds, double mostSeconds) {
        int least = (int) Math.floor(leastSeconds / 60);
        int most = (int) Math.ceil(mostSeconds / 60);
        return most > LONGEST_MINUTES ? Optional.empty() : Optional.of(new WaitRange(least, most));
    }

    private static List<Counter> serving(Hall hall, ServiceId service) {
        return hall.counters().values().stream()
                .filter(counter -> counter.serves(service))
                .toList();
    }

    private Serving serving(Hall hall, ServiceId service, int counters) {
        List<Long> measured =
                hall.served().getOrDefault(service, List.of()).stream().sorted().toList();
        if (measured.size() >= ENOUGH) {
            double least = measured.get(measured.size() / 4);
            double most = measured.get(measured.size() * 3 / 4);
            return new Serving(least / counters, most / counters);
        }
        double usual =
                site.service(service).map(it -> (double) it.usualServing().toSeconds()).orElse(0.0);
        return new Serving(USUAL_AT_LEAST * usual / counters, USUAL_AT_MOST * usual / counters);
    }
}
