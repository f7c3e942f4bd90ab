package org.wenlu.protocol.message;

import org.wenlu.protocol.identity.DeviceId;

/// What the gateway signs for: records of a journal, or sealed letters.
public sealed interface Acknowledged permits Receipt, SealedReceipt {
    DeviceId device();
}
