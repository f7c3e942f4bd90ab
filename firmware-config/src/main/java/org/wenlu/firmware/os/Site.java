package org.wenlu.firmware.os;

import java.util.List;
import java.util.regex.Pattern;

/// What the operating system must know of the place.
///
/// @param floorPort where counters, boards and the other kiosks reach this one, 1 to 65535
/// @param timeServers names or addresses, at least one
public record Site(int floorPort, List<String> timeServers) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");

    /// Port and time servers where a place has none of its own.
    public static final Site USUAL =
            new Site(8443, List.of("ntp.ntsc.ac.cn", "2.debian.pool.ntp.org"));

    public Site {
        timeServers = List.copyOf(timeServers);
        if (floorPort < 1 || floorPort > 65_535) {
            throw new IllegalArgumentException(
                    "the floor's port is %d; it must be from 1 to 65535".formatted(floorPort));
        }
        if (timeServers.isEmpty() || !timeServers.stream().allMatch(HOST.asMatchPredicate())) {
            throw new IllegalArgumentException(
                    "time servers are %s; there must be names or addresses".formatted(timeServers));
        }
    }
}
