package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A service that a department offers, for example `accommodation-registration`.
public record ServiceId(@JsonValue String value) implements Comparable<ServiceId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceId {
        Syntax.require("service", Syntax.NAME, value);
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
