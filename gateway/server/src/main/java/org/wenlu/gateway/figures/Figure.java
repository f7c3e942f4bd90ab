package org.wenlu.gateway.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is counted. A sum is kept by service point, local day and hour, service and a detail that
/// depends on the figure.
public enum Figure {
    /// Visits by language.
    VISITS,
    /// Ended visits by outcome.
    OUTCOMES,
    /// Visits by accessibility setting that was used.
    SETTINGS,
    /// Tickets by language.
    TICKETS,
    /// Tickets called at least once.
    CALLED,
    /// Tickets finished at a counter.
    DONE,
    /// Tickets that were called in vain and never finished.
    MISSED,
    /// Tickets whose visitors gave them up and were not served.
    LEFT,
    /// Tickets still open when their service day ended.
    EXPIRED,
    /// Requests for a ticket that were refused, by reason.
    REFUSED,
    /// Tickets for which no print is confirmed, by `failed` and `unknown`.
    UNPRINTED,
    /// What visitors said of it, by level: `level-1` very dissatisfied to `level-5` very satisfied.
    RATED,
    /// Waits until the first call; the detail is the wait in seconds.
    WAITS,
    /// First calls of tickets whose visitor was told a range.
    PROMISED,
    /// Those of [#PROMISED] whose wait lay within the range.
    KEPT;

    public static Optional<Figure> find(String word) {
        return Stream.of(values()).filter(figure -> figure.word().equals(word)).findFirst();
    }

    /// As in addresses and tables: `visits`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
