package org.wenlu.gateway.figures;

import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.ServicePointId;

/// Whose journal a record came from, and the service point that the journal belongs to.
public record Origin(DeviceId device, JournalId journal, ServicePointId servicePoint) {}
