package org.wenlu.kiosk.queue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.wenlu.kiosk.queue.Service.Hours;

/// Opening hours. Spans may go past midnight; the end is exclusive.
public final class Opening {
    private Opening() {}

    /// Whether tickets of the service are given at that local time; a service without hours is
    /// always open.
    public static boolean open(Service service, LocalDateTime local) {
        return service.hours().isEmpty()
                || service.hours().stream().anyMatch(hours -> covers(hours, local));
    }

    private static boolean covers(Hours hours, LocalDateTime local) {
        DayOfWeek today = local.getDayOfWeek();
        LocalTime time = local.toLocalTime();
        if (hours.from().isBefore(hours.until())) {
            return hours.days().contains(today)
                    && !time.isBefore(hours.from())
                    && time.isBefore(hours.until());
        }
        boolean begun = hours.days().contains(today) && !time.isBefore(hours.from());
        boolean fromYesterday =
                hours.days().contains(today.minus(1)) && time.isBefore(hours.until());
        return begun || fromYesterday;
    }
}
