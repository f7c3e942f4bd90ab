package org.wenlu.kiosk.peers;

import java.util.Comparator;
import org.wenlu.protocol.identity.PlaceId;

/// Who is host. The higher term is right. Should two kiosks have been made host with the same term,
/// the one at the place that sorts first is, for everybody.
///
/// @param term from 1
public record Standing(long term, PlaceId host) implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER =
            Comparator.comparingLong(Standing::term)
                    .thenComparing(it -> it.host().value(), Comparator.reverseOrder());

    public Standing {
        if (term < 1) {
            throw new IllegalArgumentException("a term is at least 1, not " + term);
        }
    }

    /// What somebody takes who is asked to become host.
    public Standing next(PlaceId place) {
        return new Standing(term + 1, place);
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
