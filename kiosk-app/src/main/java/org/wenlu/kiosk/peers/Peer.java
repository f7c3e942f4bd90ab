package org.wenlu.kiosk.peers;

import java.net.URI;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;

/// Another kiosk of the service point.
///
/// @param device by whose certificate it is known
/// @param address `https://host:port`
public record Peer(PlaceId place, DeviceId device, URI address) {}
