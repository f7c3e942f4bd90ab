package org.wenlu.kiosk.uplink;

import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.MessageCodec;

/// What a connection begins and ends with, as it travels. Safe for use by several threads.
///
/// @param setup says who speaks
record Greetings(UplinkSetup setup) {
    byte[] birth(long connection) {
        return MessageCodec.encode(
                new Birth(
                        setup.device(),
                        setup.place(),
                        setup.servicePoint(),
                        setup.boot(),
                        connection,
                        setup.clock().now(),
                        setup.software(),
                        setup.hardware(),
                        setup.journal().journal(),
                        setup.languages()));
    }

    /// What the broker says when the connection breaks.
    byte[] will(long connection) {
        return death(connection, false);
    }

    byte[] goodbye(long connection) {
        return death(connection, true);
    }

    private byte[] death(long connection, boolean planned) {
        return MessageCodec.encode(new Death(setup.device(), setup.boot(), connection, planned));
    }
}
