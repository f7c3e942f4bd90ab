package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.look.Messages;

/// What the floor is made of.
///
/// @param secure HTTPS for the service point's network
/// @param plainPort plain HTTP on loopback only, for a demonstration or a browser on the same
///   device; 0 takes a free port
/// @param messages the floor's own, `Messages.load(Floor.class, languages)`, with Simplified
///   Chinese among them
/// @param mirror the kiosk's screen, when it may be seen and touched from afar
/// @param callsBeforeNoShow how often a visitor is called before nobody came, at least 1
/// @param host whose hall the desk shows, asked with each beat of a stream
public record FloorSetup(
        Optional<Secure> secure,
        OptionalInt plainPort,
        ServicePoint point,
        Desk desk,
        Waits waits,
        KioskClock clock,
        Messages messages,
        List<Clerk> clerks,
        Optional<Mirror> mirror,
        Supplier<HostTerm> host,
        int callsBeforeNoShow) {
    public FloorSetup {
        clerks = List.copyOf(clerks);
        if (secure.isEmpty() && plainPort.isEmpty()) {
            throw new IllegalArgumentException("the floor needs an HTTPS port or a plain one");
        }
    }

    /// The names of those who lead the service point.
    Set<String> leads() {
        return clerks.stream()
                .filter(Clerk::lead)
                .map(Clerk::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The floor of a service point with one kiosk.
    public FloorSetup(
            Optional<Secure> secure,
            OptionalInt plainPort,
            ServicePoint point,
            Desk desk,
            Waits waits,
            KioskClock clock,
            Messages messages,
            List<Clerk> clerks,
            Optional<Mirror> mirror) {
        this(
                secure,
                plainPort,
                point,
                desk,
                waits,
                clock,
                messages,
                clerks,
                mirror,
                () -> HostTerm.ONE_KIOSK,
                1);
    }

    /// @param host address to listen on, for example `0.0.0.0`
    /// @param port 0 takes a free port
    public record Secure(String host, int port, ServerCertificate certificate) {}

    /// The mirror with its own sign-in.
    ///
    /// @param passwordHash what [ClerkPin#hash] made
    public record Mirror(MirroredScreen screen, String name, String passwordHash) {
        public Mirror {
            ClerkPin.requireHash(passwordHash);
        }

        @Override
        public String toString() {
            return "Mirror[" + name + "]";
        }
    }
}
