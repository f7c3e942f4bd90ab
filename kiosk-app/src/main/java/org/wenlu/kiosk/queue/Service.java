package org.wenlu.kiosk.queue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.wenlu.kiosk.queue.Timetable.Hours;
import org.wenlu.protocol.identity.ServiceId;

/// The rules of a service's queue.
///
/// @param series ticket letter, one of those that sound apart (no I, O; not B with P or D with T)
/// @param hours when tickets are given, in the service point's time zone
/// @param dailyQuota tickets on a service day, at least 1
/// @param bands quotas of parts of the day, none of which overlap
/// @param usualServing how long serving usually takes, used until enough was measured
/// @param longQueue from how many waiting people on a visitor is asked whether to join
public record Service(
        ServiceId id,
        String series,
        Timetable hours,
        OptionalInt dailyQuota,
        List<Band> bands,
        Duration usualServing,
        OptionalInt longQueue) {
    public Service {
        if (!series.matches("[A-HJ-NP-Z]")) {
            throw new IllegalArgumentException(
                    "series '%s' of service %s must be one letter of A to Z without I and O"
                            .formatted(series, id));
        }
        if (dailyQuota.isPresent() && dailyQuota.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "daily quota of service %s must be at least 1".formatted(id));
        }
        bands = List.copyOf(bands);
        for (Band band : bands) {
            if (bands.stream().anyMatch(other -> !other.equals(band) && other.overlaps(band))) {
                throw new IllegalArgumentException(
                        "quotas of service %s overlap from %s".formatted(id, band.from()));
            }
        }
        if (usualServing.isNegative() || usualServing.isZero()) {
            throw new IllegalArgumentException(
                    "usual serving time of service %s must be positive".formatted(id));
        }
    }

    /// A service with the same hours every week, or always.
    public Service(
            ServiceId id,
            String series,
            List<Hours> hours,
            OptionalInt dailyQuota,
            Duration usualServing) {
        this(
                id,
                series,
                Timetable.of(hours),
                dailyQuota,
                List.of(),
                usualServing,
                OptionalInt.empty());
    }
}
