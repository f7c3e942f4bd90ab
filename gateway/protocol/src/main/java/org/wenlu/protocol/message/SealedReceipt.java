package org.wenlu.protocol.message;

import java.time.Instant;
import java.util.List;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.identity.LetterId;

/// The gateway's word that it holds sealed letters, so that the kiosk may forget them. It travels
/// signed.
///
/// @param letters 1 to 100
public record SealedReceipt(LedgerId ledger, DeviceId device, List<LetterId> letters, Instant at)
        implements Acknowledged {
    public static final int MOST_LETTERS = 100;

    public SealedReceipt {
        letters = List.copyOf(letters);
        if (letters.isEmpty() || letters.size() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "a receipt for sealed letters names 1 to %d".formatted(MOST_LETTERS));
        }
    }
}
