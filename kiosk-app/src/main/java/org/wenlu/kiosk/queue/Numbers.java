package org.wenlu.kiosk.queue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Which numbers a kiosk gives in each series. The host counts up in one range; every kiosk has a
/// reserve range of its own beside it, for when it is alone, and for the rest of the day on which
/// it became host, because nobody can know every number that the host before has given.
///
/// @param own the kiosk's reserve range; empty when it is the only kiosk
/// @param becameHost the service day on which this kiosk became host in place of another
/// @param skipped numbers that no ticket has, because people would rather not be called by them
public record Numbers(
        Range host, Optional<Range> own, Optional<LocalDate> becameHost, Set<Integer> skipped) {
    static final int LARGEST = 9_999;

    public Numbers {
        skipped = Set.copyOf(skipped);
    }

    public Numbers(Range host, Optional<Range> own, Optional<LocalDate> becameHost) {
        this(host, own, becameHost, Set.of());
    }

    /// Every number, for a kiosk that is alone at its service point.
    public static final Numbers ALL =
            new Numbers(new Range(1, LARGEST), Optional.empty(), Optional.empty());

    /// @param first at least 1
    /// @param last at most 9999
    public record Range(int first, int last) {
        public Range {
            if (first < 1 || last < first || last > LARGEST) {
                throw new IllegalArgumentException(
                        "numbers %d to %d are no range from 1 to %d"
                                .formatted(first, last, LARGEST));
            }
        }

        public boolean holds(int number) {
            return number >= first && number <= last;
        }

        public boolean overlaps(Range other) {
            return first <= other.last && other.first <= last;
        }
    }

    /// The number that the host gives next in a series, empty when none is left today.
    OptionalInt next(Hall hall, String series) {
        boolean middleOfDay = becameHost.filter(hall.date()::equals).isPresent();
        return next(hall, series, middleOfDay ? own.orElse(host) : host);
    }

    /// The number that comes next in a range and was not given on the hall's day.
    public OptionalInt next(Hall hall, String series, Range range) {
        int last = hall.lastNumbers().getOrDefault(series, 0);
        int highest = range.holds(last) ? last : range.first() - 1;
        for (Ticket ticket : hall.tickets().values()) {
            if (ticket.series().equals(series) && range.holds(ticket.number())) {
                highest = Math.max(highest, ticket.number());
            }
        }
        boolean skippedPast = last > range.last() && highest >= range.last();
        return skippedPast
                ? OptionalInt.empty()
                : IntStream.rangeClosed(highest + 1, range.last())
                        .filter(number -> !skipped.contains(number))
                        .findFirst();
    }

    Numbers without(Set<Integer> numbers) {
        return new Numbers(host, own, becameHost, numbers);
    }
}
