package org.wenlu.kiosk.device;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.WaitRange;

/// What a paper ticket says, in the visitor's language and in Chinese.
///
/// @param copy true when the number was printed before
/// @param link what the QR code opens, when there is a page to open
public record TicketPaper(
        String label,
        Language language,
        Map<Language, String> servicePoint,
        Map<Language, String> service,
        int ahead,
        Optional<WaitRange> promise,
        Instant issuedAt,
        ZoneId zone,
        Optional<String> link,
        boolean copy) {
    public TicketPaper {
        servicePoint = Map.copyOf(servicePoint);
        service = Map.copyOf(service);
    }
}
