package org.wenlu.kiosk.device;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.protocol.Language;

/// What a paper ticket says, in the visitor's language and in Chinese.
///
/// @param copy true when the number was printed before
/// @param further the services that follow with the same number, by their names
/// @param link what the QR code opens, when there is a page to open
/// @param byCode how the same is found without a camera
public record TicketPaper(
        String label,
        Language language,
        Map<Language, String> servicePoint,
        Map<Language, String> service,
        Outlook outlook,
        List<Map<Language, String>> further,
        Instant issuedAt,
        ZoneId zone,
        Optional<String> link,
        Optional<ByCode> byCode,
        boolean copy)
        implements Paper {
    public TicketPaper {
        servicePoint = Map.copyOf(servicePoint);
        service = Map.copyOf(service);
        further = List.copyOf(further);
    }

    /// @param address of the page, short enough to be typed
    public record ByCode(String address, String code) {}
}
