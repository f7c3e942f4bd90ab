package org.wenlu.gateway.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.gateway.figures.DayFigures;
import org.wenlu.gateway.figures.Figure;

/// What the API answers; the names are the contract's.
final class Answers {
    private Answers() {}

    record Now(Instant at, String day, List<PointNow> servicePoints) {}

    record PointNow(String servicePoint, List<Kiosk> kiosks, Sums today) {}

    /// @param state `online`, `stale`, `offline`, `unknown` or `maintenance`
    record Kiosk(String place, Optional<String> device, String state, Instant since) {}

    record PointFigures(
            String servicePoint,
            String day,
            Sums sums,
            Map<String, Long> visitsByLanguage,
            Map<String, Long> outcomes,
            Map<String, Long> accessibilitySettings,
            long[] visitsByHour,
            Map<String, Sums> services) {}

    /// @param promiseKept share of the promised ranges that the wait lay in, 0 to 1
    record Sums(
            long visits,
            long tickets,
            long called,
            long done,
            long missed,
            long refused,
            long unprinted,
            Optional<Long> waitMedianSeconds,
            Optional<Long> waitP90Seconds,
            Optional<Double> promiseKept) {
        static Sums of(DayFigures figures) {
            return new Sums(
                    figures.total(Figure.VISITS),
                    figures.total(Figure.TICKETS),
                    figures.total(Figure.CALLED),
                    figures.total(Figure.DONE),
                    figures.total(Figure.MISSED),
                    figures.total(Figure.REFUSED),
                    figures.total(Figure.UNPRINTED),
                    figures.wait(0.5),
                    figures.wait(0.9),
                    figures.kept());
        }
    }
}
