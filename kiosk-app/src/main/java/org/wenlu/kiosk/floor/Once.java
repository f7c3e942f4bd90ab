package org.wenlu.kiosk.floor;

import java.util.Optional;
import java.util.function.Function;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.protocol.Json;
import tools.jackson.databind.util.RawValue;

/// A view as JSON, made once for each hall however many streams show it. Safe for use by several
/// threads.
final class Once implements Function<Hall, RawValue> {
    private final Function<Hall, ?> view;
    private Optional<Made> last = Optional.empty();

    private record Made(Hall hall, RawValue json) {}

    Once(Function<Hall, ?> view) {
        this.view = view;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized RawValue apply(Hall hall) {
        Made made = last.filter(it -> it.hall() == hall).orElseGet(() -> make(hall));
        last = Optional.of(made);
        return made.json();
    }

    private Made make(Hall hall) {
        return new Made(hall, new RawValue(Json.mapper().writeValueAsString(view.apply(hall))));
    }
}
