package org.wenlu.kiosk.device;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.wenlu.protocol.Language;

/// A list of what to bring, to take along.
///
/// @param source who says so
/// @param carried the same as a text, held by the QR code itself
/// @param printedAt when it was asked for
public record ListPaper(
        Language language,
        Map<Language, String> servicePoint,
        Map<Language, String> service,
        List<Item> items,
        Map<Language, String> source,
        String carried,
        Instant printedAt,
        ZoneId zone)
        implements Paper {
    public ListPaper {
        servicePoint = Map.copyOf(servicePoint);
        service = Map.copyOf(service);
        items = List.copyOf(items);
        source = Map.copyOf(source);
    }

    /// @param has whether the visitor has it
    /// @param need what to bring
    /// @param advice what to do without it
    public record Item(boolean has, Map<Language, String> need, Map<Language, String> advice) {
        public Item {
            need = Map.copyOf(need);
            advice = Map.copyOf(advice);
        }
    }
}
