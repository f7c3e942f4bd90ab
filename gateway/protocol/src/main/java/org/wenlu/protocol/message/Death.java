package org.wenlu.protocol.message;

import org.wenlu.protocol.identity.DeviceId;

/// The last will: this connection of this boot has ended. A stale one, of an earlier connection, is
/// ignored.
///
/// @param planned true when the device said goodbye itself
public record Death(DeviceId device, long boot, long connection, boolean planned) {}
