package org.wenlu.gateway.settings;

import com.fasterxml.jackson.annotation.JsonCreator;

/// A setting that no log and no error message may show.
public record Secret(String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {}

    @Override
    public String toString() {
        return "(hidden)";
    }
}
