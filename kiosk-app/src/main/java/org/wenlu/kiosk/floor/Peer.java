package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Who calls, by the address of the connection; nothing that a request says of itself counts.
final class Peer {
    /// An IPv6 network gives a device as many addresses as it likes below this many bytes.
    private static final int NETWORK_BYTES = 8;

    private Peer() {}

    /// One key for all addresses that one device can have.
    static String key(Context ctx) {
        return key(InetAddress.ofLiteral(literal(ctx)));
    }

    static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    /// Whether it runs on the kiosk itself.
    static boolean here(Context ctx) {
        return InetAddress.ofLiteral(literal(ctx)).isLoopbackAddress();
    }

    private static String literal(Context ctx) {
        return ctx.req().getRemoteAddr();
    }
}
