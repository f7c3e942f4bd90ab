package org.wenlu.gateway.figures;

import java.util.Comparator;

/// A countable journal record, flat.
///
/// @param subject `visit:…`, `ticket:…` or `record:…`: what it happened to
/// @param detail outcome and settings, reason, label or printing state, by kind
/// @param ordinal number of the call or of the print job, else 0
/// @param seconds how long was waited, -1 when not known
/// @param least lower end of the promised wait in minutes, -1 when none was given
/// @param most upper end of it, -1 when none was given
record Event(
        String journal,
        long seq,
        String subject,
        String device,
        String servicePoint,
        String kind,
        Moment moment,
        String language,
        String service,
        String detail,
        int ordinal,
        long seconds,
        int least,
        int most) {

    /// Total order that no arrival order can change.
    static final Comparator<Event> EARLIEST =
            Comparator.comparing((Event event) -> event.moment().at())
                    .thenComparing(Event::journal)
                    .thenComparingLong(Event::seq);
}
