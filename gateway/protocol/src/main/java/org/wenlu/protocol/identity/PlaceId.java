package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Where a kiosk stands: service point and place, for example `luohu-port-hall/1`. The hardware
/// there may change; the place keeps the history.
public record PlaceId(@JsonValue String value) implements Comparable<PlaceId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceId {
        Syntax.require("place", Syntax.PLACE, value);
    }

    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
