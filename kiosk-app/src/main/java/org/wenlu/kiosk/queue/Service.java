package org.wenlu.kiosk.queue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.wenlu.protocol.identity.ServiceId;

/// The rules of a service's queue.
///
/// @param series ticket letter, one of those that sound apart (no I, O; not B with P or D with T)
/// @param hours when tickets are given, in the service point's time zone; an empty list stands for
///   always, which content has to say in a word
/// @param dailyQuota tickets on a service day, at least 1
/// @param usualServing how long serving usually takes, used until enough was measured
public record Service(
        ServiceId id,
        String series,
        List<Hours> hours,
        OptionalInt dailyQuota,
        Duration usualServing) {
    public Service {
        hours = List.copyOf(hours);
        if (!series.matches("[A-HJ-NP-Z]")) {
            throw new IllegalArgumentException(
                    "series '%s' of service %s must be one letter of A to Z without I and O"
                            .formatted(series, id));
        }
        if (dailyQuota.isPresent() && dailyQuota.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "daily quota of service %s must be at least 1".formatted(id));
        }
        if (usualServing.isNegative() || usualServing.isZero()) {
            throw new IllegalArgumentException(
                    "usual serving time of service %s must be positive".formatted(id));
        }
    }

    /// @param until exclusive; not after `from` means past midnight
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        public Hours {
            days = Set.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException(
                        "hours from %s until %s name no days; name at least one"
                                .formatted(from, until));
            }
        }
    }
}
