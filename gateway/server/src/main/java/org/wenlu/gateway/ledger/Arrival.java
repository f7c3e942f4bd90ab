package org.wenlu.gateway.ledger;

import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.message.JournalBatch;

/// Records that a device sent.
///
/// @param place where the device is assigned now; a journal that says where it was opened overrules
///   it
public record Arrival(DeviceId device, PlaceId place, JournalBatch batch) {}
