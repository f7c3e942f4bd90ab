package org.wenlu.kiosk.peers;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the other kiosks of the service point by their names under `.local` (mDNS), and tells them
/// where this one is. It finds addresses and nothing else: who answers there is believed by
/// certificate, for that name. While it runs, [LocalNamesProvider] resolves such names for the
/// whole program. Safe for use by several threads.
public final class LocalNames implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalNames.class);
    private static final String TYPE = "_wenlu-kiosk._tcp.local.";
    private static final String SUFFIX = ".local";
    private static final List<LocalNames> RUNNING = new CopyOnWriteArrayList<>();

    private final JmDNS dns;
    private final Map<String, List<InetAddress>> found = new ConcurrentHashMap<>();

    private LocalNames(JmDNS dns) {
        this.dns = dns;
    }

    /// Whether a name is one that is found this way.
    public static boolean isLocal(String host) {
        return host.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    /// Starts to look around, and announces this kiosk when its own name is a local one.
    ///
    /// @param own host in this kiosk's own address
    /// @param port at which it serves other kiosks
    /// @param at address of the network to look around in
    /// @throws IOException when that network takes no multicast
    public static LocalNames start(String own, int port, InetAddress at) throws IOException {
        var names = new LocalNames(JmDNS.create(at, label(own)));
        names.dns.addServiceListener(TYPE, names.new Finds());
        if (isLocal(own)) {
            names.dns.registerService(ServiceInfo.create(TYPE, label(own), port, ""));
        }
        RUNNING.add(names);
        LOG.info("kiosks are looked for by name in the network of {}", at.getHostAddress());
        return names;
    }

    /// The first address of this machine that others can reach and that takes multicast.
    ///
    /// @throws SocketException when the network's cards cannot be read
    public static Optional<InetAddress> network() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(LocalNames::reaches)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(it -> it instanceof Inet4Address)
                .findFirst();
    }

    private static boolean reaches(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback() && card.supportsMulticast();
        } catch (SocketException e) {
            LOG.debug("{} cannot be read", card.getName(), e);
            return false;
        }
    }

    private static String label(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return isLocal(lower) ? lower.substring(0, lower.length() - SUFFIX.length()) : lower;
    }

    /// What a kiosk with this name announced; empty when nobody did, or nothing looks around.
    static List<InetAddress> addresses(String host) {
        return RUNNING.stream().flatMap(it -> it.of(host).stream()).distinct().toList();
    }

    List<InetAddress> of(String host) {
        return found.getOrDefault(label(host), List.of());
    }

    private final class Finds implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            dns.requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            List<InetAddress> addresses =
                    Stream.of(event.getInfo().getInet4Addresses())
                            .<InetAddress>map(it -> it)
                            .toList();
            if (!addresses.isEmpty()) {
                found.put(label(event.getName()), addresses);
                LOG.debug("{} is at {}", event.getName(), addresses);
            }
        }

        /// A kiosk that said goodbye, or was not heard for long, may still be where it was.
        @Override
        public void serviceRemoved(ServiceEvent event) {
            LOG.debug("{} is not announced any more", event.getName());
        }
    }

    @Override
    public void close() throws IOException {
        RUNNING.remove(this);
        dns.close();
    }
}
