package org.wenlu.protocol.message;

import java.time.Instant;
import java.util.List;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;

/// What a device says of itself on every connection; retained.
///
/// @param boot counts the starts of the device
/// @param connection counts the connections of this boot, from 1
public record Birth(
        DeviceId device,
        PlaceId place,
        ServicePointId servicePoint,
        long boot,
        long connection,
        Instant at,
        String software,
        String hardware,
        JournalId journal,
        List<String> languages) {
    public Birth {
        languages = List.copyOf(languages);
    }
}
