package org.wenlu.kiosk.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The idempotency key of one intention: made by who intends (a tap, a press of a counter key) and
/// repeated with every repetition, so that the same intention is carried out once and answered the
/// same way each time.
public record IntentionKey(@JsonValue String value) {
    private static final int LONGEST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IntentionKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an idempotency key has 1 to %d characters".formatted(LONGEST));
        }
    }

    public static IntentionKey random() {
        return new IntentionKey(UUID.randomUUID().toString());
    }
}
