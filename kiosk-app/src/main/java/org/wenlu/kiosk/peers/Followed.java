package org.wenlu.kiosk.peers;

import java.util.HashMap;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Snapshots;

/// The host's hall as a satellite last heard of it. Immutable.
///
/// @param run and `version` of the host's feed
record Followed(String run, long version, Hall hall) {
    static final Followed NOTHING = new Followed("", 0, Hall.beforeTheFirstDay());

    Followed after(Feed feed) {
        if (feed.parts().isEmpty()) {
            return this;
        }
        Hall said = Snapshots.read(feed.parts());
        if (feed.whole() || said.day() != hall.day()) {
            return new Followed(feed.run(), feed.version(), said);
        }
        var tickets = new HashMap<>(hall.tickets());
        tickets.putAll(said.tickets());
        return new Followed(feed.run(), feed.version(), said.withTickets(tickets));
    }
}
