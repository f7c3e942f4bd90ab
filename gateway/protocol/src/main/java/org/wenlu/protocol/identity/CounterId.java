package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A counter of a service point: a short label such as `3` that is shown and announced.
public record CounterId(@JsonValue String value) implements Comparable<CounterId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CounterId {
        Syntax.require("counter", Syntax.NAME, value);
    }

    @Override
    public int compareTo(CounterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
