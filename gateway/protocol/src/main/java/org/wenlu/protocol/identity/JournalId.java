package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One journal of one device at one place. Moving, replacing or restoring opens another.
public record JournalId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JournalId {}

    public static JournalId random() {
        return new JournalId(UUID.randomUUID());
    }

    public static JournalId of(String text) {
        return new JournalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
