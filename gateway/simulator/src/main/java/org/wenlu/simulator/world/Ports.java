package org.wenlu.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// The ports of a gateway and a kiosk on this machine.
///
/// @param broker MQTT over TLS
/// @param uplink where the kiosk finds the broker; another port than the broker's when something
///   stands between the two
/// @param console the gateway's pages
/// @param floor the service point's pages over HTTPS
/// @param floorPlain the same on loopback without TLS
public record Ports(int broker, int uplink, int console, int floor, int floorPlain) {
    private static final Ports USUAL = new Ports(8883, 8883, 8080, 8443, 8081);

    /// The usual ports, each replaced by a free one where it is taken.
    public static Ports usualOrFree() {
        int broker = orFree(USUAL.broker);
        return new Ports(
                broker,
                broker,
                orFree(USUAL.console),
                orFree(USUAL.floor),
                orFree(USUAL.floorPlain));
    }

    public static Ports free() {
        int broker = listenOn(0);
        return new Ports(broker, broker, listenOn(0), listenOn(0), listenOn(0));
    }

    /// Another kiosk at the same gateway.
    public Ports another() {
        return new Ports(broker, uplink, console, listenOn(0), listenOn(0));
    }

    /// The same, but the kiosk reaches the broker through another port of this machine.
    public Ports through(int uplink) {
        return new Ports(broker, uplink, console, floor, floorPlain);
    }

    private static int orFree(int wanted) {
        try {
            return listenOn(wanted);
        } catch (UncheckedIOException e) {
            return listenOn(0);
        }
    }

    private static int listenOn(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port, e);
        }
    }
}
