package org.wenlu.gateway.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.wenlu.gateway.figures.DayFigures;
import org.wenlu.gateway.figures.FigureReader;
import org.wenlu.gateway.figures.Moment;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.presence.Presence;

/// Reads scenes; at most one every half second is read, all pages share it. Safe for several
/// threads.
final class Scenes {
    private static final Duration FRESH = Duration.ofMillis(500);

    private final FigureReader figures;
    private final Supplier<Fleet> fleet;
    private final Presence presence;
    private final Clock clock;
    private final ZoneId zone;
    private Scene last;
    private DayFigures weekAgo = DayFigures.none("");

    Scenes(
            FigureReader figures,
            Supplier<Fleet> fleet,
            Presence presence,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.fleet = fleet;
        this.presence = presence;
        this.clock = clock;
        this.zone = zone;
        this.last = read(clock.instant());
    }

    synchronized Scene now() {
        Instant now = clock.instant();
        if (Duration.between(last.now(), now).compareTo(FRESH) > 0 || now.isBefore(last.now())) {
            last = read(now);
        }
        return last;
    }

    private Scene read(Instant now) {
        var local = now.atZone(zone);
        LocalDate day = local.toLocalDate();
        Fleet current = fleet.get();
        return new Scene(
                now,
                day.toString(),
                local.getHour(),
                current,
                presence.all(),
                figures.day(day.toString()),
                weekAgo(day.minusWeeks(1).toString()),
                figures.day(Moment.UNKNOWN_DAY),
                Scene.points(current).toList());
    }

    private DayFigures weekAgo(String day) {
        if (!weekAgo.day().equals(day)) {
            weekAgo = figures.day(day);
        }
        return weekAgo;
    }
}
