package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A service point, for example `luohu-port-hall`.
public record ServicePointId(@JsonValue String value) implements Comparable<ServicePointId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServicePointId {
        Syntax.require("service point", Syntax.NAME, value);
    }

    @Override
    public int compareTo(ServicePointId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
