package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.identity.CounterId;

/// What a visitor's phone shows of the ticket it follows: one text for each language, the visitor's
/// first, Chinese beside it.
///
/// @param mayLeave whether the queue can still be left
/// @param rateable whether the visitor is asked how it was
/// @param rated whether they have said so
record PhoneView(
        String label,
        TicketState state,
        Optional<CounterId> counter,
        int call,
        ClockFace.Face clock,
        boolean mayLeave,
        boolean rateable,
        boolean rated,
        List<Text> texts) {

    /// @param headline the state in one sentence
    /// @param lines what has to be known with it, one thing a line
    /// @param words what the page says besides, by key
    record Text(
            String language,
            boolean rightToLeft,
            String point,
            String service,
            String headline,
            List<String> lines,
            Map<String, String> words,
            RatingText rating) {}

    /// @param levels the best first
    /// @param reasons by code
    record RatingText(
            String title,
            List<Level> levels,
            String question,
            Map<String, String> reasons,
            String send,
            String thanks) {}

    record Level(int level, String name) {}
}
