package org.wenlu.kiosk.queue;

import java.time.Instant;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.TicketEnd;

/// A ticket that two hosts of one service day called: the one before ended it, and the one that
/// followed did not know that and called it again. For the site lead to see to.
///
/// @param label what its visitor sees
/// @param place of the kiosk that was host before
/// @param end how it ended there
/// @param endedAt when, by that kiosk's clock
public record Conflict(
        TicketId ticket, String label, PlaceId place, TicketEnd end, Instant endedAt) {}
