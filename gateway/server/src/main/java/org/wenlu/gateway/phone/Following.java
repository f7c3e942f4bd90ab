package org.wenlu.gateway.phone;

import java.time.Instant;
import java.util.Map;
import org.wenlu.gateway.fleet.Names;
import org.wenlu.protocol.message.HallView;

/// A ticket as its service point last told.
///
/// @param point how the service point is called
/// @param service how the service is called, by language tag
/// @param asOf when that was, by the gateway's clock
/// @param current false once the service point was not heard for too long, or is not connected:
///   nothing of this may then be shown as now
public record Following(
        HallView.Followed ticket,
        Names point,
        Map<String, String> service,
        Instant asOf,
        boolean current) {}
