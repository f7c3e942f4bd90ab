package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Hardware with a key of its own: 1 to 64 letters, digits and hyphens, because a broker may write
/// dots for slashes in topics.
public record DeviceId(@JsonValue String value) implements Comparable<DeviceId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeviceId {
        Syntax.require("device", Syntax.NAME, value);
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
