package org.wenlu.kiosk.queue;

import java.time.Instant;
import org.wenlu.protocol.identity.RequestId;

/// Somebody at a counter needs colleagues at once, and nobody has said yet that it is over.
public record Alarm(RequestId id, String clerk, Instant raisedAt) {}
