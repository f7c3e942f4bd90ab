package org.wenlu.gateway.console;

import java.util.List;
import java.util.Optional;
import org.wenlu.gateway.figures.FigureReader.Evidence;

/// The records behind a figure, or behind one part of it.
///
/// @param records the latest first
/// @param part the detail that all records share, where a share of the figure was asked for
/// @param of how many records the whole figure has
record Behind(List<Evidence> records, Optional<String> part, int of) {

    static Behind of(List<Evidence> all, Optional<String> part) {
        return new Behind(
                all.stream().filter(it -> part.map(it.detail()::equals).orElse(true)).toList(),
                part,
                all.size());
    }

    /// From 0 to 1.
    double share() {
        return of == 0 ? 0 : records.size() / (double) of;
    }
}
