package org.wenlu.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One ledger: a gateway restored from a backup has another identity than before.
public record LedgerId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LedgerId {}

    public static LedgerId random() {
        return new LedgerId(UUID.randomUUID());
    }

    public static LedgerId of(String text) {
        return new LedgerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
