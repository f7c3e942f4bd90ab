package org.wenlu.gateway.ledger;

import java.time.Instant;
import java.util.Arrays;

/// A message that was not used.
///
/// @param cause a short token: `malformed`, `oversized`, `foreign-journal`, …
/// @param detail what exactly is wrong; no personal data
/// @param length of the whole message in bytes
/// @param beginning its first bytes, at most [#KEPT_BYTES]
public record Refused(
        String topic, String cause, String detail, int length, byte[] beginning, Instant at) {
    public static final int KEPT_BYTES = 512;

    public Refused {
        beginning = Arrays.copyOf(beginning, Math.min(beginning.length, KEPT_BYTES));
    }

    @Override
    public byte[] beginning() {
        return beginning.clone();
    }
}
