package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;

/// What the board shows.
///
/// @param release changes when the page itself has changed, so that it loads itself again
/// @param pairs the languages to show, two at a time, by tag
/// @param now who is called, empty when nobody is
/// @param recent who was called before, the last one first
record BoardView(
        String release,
        Map<String, String> point,
        List<List<String>> pairs,
        Optional<CallView> now,
        List<CallView> recent,
        List<LineView> waiting) {

    /// @param call rises with each recall, so that a page sees a repetition
    /// @param sentences the announcement, by language tag
    record CallView(
            String label,
            CounterId counter,
            int call,
            Language language,
            TicketState state,
            Map<String, String> sentences) {}

    /// Who waits for one service.
    ///
    /// @param served whether a counter is open for it
    /// @param ranges how long one waits, by language tag; empty when it cannot be said honestly
    record LineView(
            ServiceId service,
            String series,
            Map<String, String> names,
            int people,
            boolean served,
            Map<String, String> ranges) {}
}
