package org.wenlu.kiosk.guide.event;

import java.time.LocalDateTime;
import java.util.Map;
import org.wenlu.protocol.Language;

/// Something that is on in the block.
///
/// @param begins in the time of the service point, as is `ends`
/// @param full nobody more can sign up
/// @param example shown as one, and nobody signs up for it
public record Event(
        String id,
        Map<Language, String> names,
        Map<Language, String> about,
        Map<Language, String> where,
        LocalDateTime begins,
        LocalDateTime ends,
        boolean full,
        boolean example) {
    public Event {
        names = Map.copyOf(names);
        about = Map.copyOf(about);
        where = Map.copyOf(where);
    }

    public boolean over(LocalDateTime now) {
        return !ends.isAfter(now);
    }
}
