package org.wenlu.kiosk.journal;

import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;

/// Whose journal it is: one device at one place. With another owner another journal begins.
public record Owner(DeviceId device, PlaceId place, ServicePointId servicePoint) {}
