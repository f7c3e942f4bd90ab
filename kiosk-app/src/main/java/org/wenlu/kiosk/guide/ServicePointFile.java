package org.wenlu.kiosk.guide;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.guide.file.HoursText;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// A service point as its file has it.
///
/// @param sharedSeries letters that more than one service may have; every other one is for one
///   service
/// @param nearestPorts ids of ports, nearest first; the others follow in the order of their file
/// @param plan id of the plan that shows it
/// @param area id of the map of what lies around it
/// @param skipNumbers numbers that no ticket has
/// @param priority who goes first, where that is not whom the program says
record ServicePointFile(
        ServicePointId id,
        Map<String, String> names,
        Map<String, String> blocks,
        ZoneId zone,
        List<CounterId> counters,
        Optional<Set<String>> sharedSeries,
        Optional<List<String>> nearestPorts,
        Optional<String> plan,
        Optional<String> area,
        Optional<Priority> priority,
        Optional<List<Integer>> skipNumbers,
        List<Offer> services) {

    /// @param without ids of shipped classes that are not offered here
    record Priority(Optional<List<String>> without, Optional<List<FurtherClass>> further) {}

    record FurtherClass(String id, String icon, Map<String, String> names) {}

    /// @param from for example `09:00`
    record QuotaOfTime(LocalTime from, LocalTime until, int most) {}

    /// @param hours has to be there: `always`, or lines
    /// @param quotas of parts of the day
    /// @param longQueue from how many waiting people on a visitor is asked whether to join
    /// @param onHolidays without them it is closed on public holidays
    record Offer(
            ServiceId id,
            String series,
            Optional<HoursText> hours,
            Optional<HoursText> onHolidays,
            Optional<Integer> dailyQuota,
            Optional<List<QuotaOfTime>> quotas,
            int usualServingMinutes,
            Optional<Integer> longQueue,
            String icon,
            Optional<String> guide,
            Map<String, String> names,
            Map<String, String> departments) {}
}
