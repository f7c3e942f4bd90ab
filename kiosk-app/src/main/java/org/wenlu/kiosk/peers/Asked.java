package org.wenlu.kiosk.peers;

import org.wenlu.kiosk.journal.Post;
import org.wenlu.protocol.identity.PlaceId;

/// What one kiosk asks of the host.
///
/// @param standing the highest that it knows
/// @param place of the kiosk that asks
public record Asked(Standing standing, PlaceId place, Post post) {}
