package org.wenlu.kiosk.peers;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Numbers;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.provisioning.authority.Authority;

/// Three kiosks of one service point in one process, over real HTTPS with client certificates. A
/// breakable proxy stands before each.
final class Point implements AutoCloseable {
    static final Rounds QUICK =
            new Rounds(Duration.ofMillis(600), Duration.ofMillis(20), Duration.ofMillis(1_500));

    final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
    private final Path folder;
    private final Authority authority;
    private final List<BreakableProxy> proxies;
    private final TlsFiles server;

    Point(Path folder) {
        this.folder = folder;
        this.authority = Authority.in(folder.resolve("authority"), InstantSource.system());
        this.server = authority.issueServer("floor", List.of("127.0.0.1"), folder);
        this.proxies = List.of(BreakableProxy.to(1), BreakableProxy.to(1), BreakableProxy.to(1));
    }

    static PlaceId place(int kiosk) {
        return new PlaceId("luohu-port-hall/" + kiosk);
    }

    static Numbers.Range reserve(int kiosk) {
        return new Numbers.Range(600 + 100 * kiosk, 699 + 100 * kiosk);
    }

    BreakableProxy before(int kiosk) {
        return proxies.get(kiosk - 1);
    }

    List<Peer> others(int kiosk) {
        return List.of(1, 2, 3).stream()
                .filter(it -> it != kiosk)
                .map(
                        it ->
                                new Peer(
                                        place(it),
                                        new DeviceId("kiosk-" + it),
                                        URI.create("https://127.0.0.1:" + before(it).port())))
                .toList();
    }

    HttpsLine line(int kiosk) {
        TlsFiles device = authority.issueDevice(new DeviceId("kiosk-" + kiosk), folder);
        return new HttpsLine(others(kiosk), device.context());
    }

    private Journal journal(int kiosk) {
        var owner =
                new Owner(
                        new DeviceId("kiosk-" + kiosk),
                        place(kiosk),
                        new ServicePointId("luohu-port-hall"));
        return Journal.open(
                folder.resolve(kiosk + ".db"), owner, Luohu.SITE.series(), clock, "test");
    }

    private Path followed(int kiosk) {
        return folder.resolve(kiosk + "-hall.json");
    }

    /// A running kiosk.
    record Kiosk(Desk desk, Journal journal, Terms terms, List<AutoCloseable> rooms)
            implements AutoCloseable {
        @Override
        public void close() throws Exception {
            for (AutoCloseable room : rooms) {
                room.close();
            }
        }
    }

    /// Starts a kiosk as what its journal and the others say that it is.
    Kiosk start(int kiosk, boolean becomeHost) {
        Journal journal = journal(kiosk);
        var first = new Standing(1, place(1));
        HttpsLine line = line(kiosk);
        var heard = Terms.of(journal, first);
        line.standings(heard.current(), Duration.ofSeconds(2)).forEach(heard::hear);
        if (becomeHost) {
            Succession.becomeHost(journal, first, place(kiosk), followed(kiosk));
        }
        var terms = Terms.of(journal, first);
        return terms.current().host().equals(place(kiosk))
                ? host(kiosk, journal, terms, line)
                : satellite(kiosk, journal, terms, line);
    }

    private Kiosk host(int kiosk, Journal journal, Terms terms, HttpsLine line) {
        Succession.asHost(journal);
        var numbers =
                new Numbers(
                        new Numbers.Range(1, 699),
                        Optional.of(reserve(kiosk)),
                        Succession.since(journal));
        HostDesk desk = HostDesk.host(journal, Luohu.SITE.giving(numbers), clock);
        Succession.settle(journal, desk);
        var side = new HostSide(desk, terms, place(kiosk));
        PeerServer door = serve(kiosk, terms, Optional.of(side));
        return new Kiosk(desk, journal, terms, List.of(door, side, line, desk));
    }

    private Kiosk satellite(int kiosk, Journal journal, Terms terms, HttpsLine line) {
        Succession.asSatellite(journal, place(kiosk), reserve(kiosk));
        HostDesk local = HostDesk.satellite(journal, Luohu.SITE, clock);
        Satellite satellite =
                Satellite.start(
                        local,
                        Luohu.SITE,
                        place(kiosk),
                        reserve(kiosk),
                        terms,
                        line,
                        clock,
                        QUICK,
                        followed(kiosk));
        PeerServer door = serve(kiosk, terms, Optional.empty());
        return new Kiosk(satellite.desk(), journal, terms, List.of(door, satellite, line, local));
    }

    private PeerServer serve(int kiosk, Terms terms, Optional<HostSide> side) {
        PeerServer door =
                PeerServer.start(
                        new InetSocketAddress("127.0.0.1", 0),
                        server.context(),
                        others(kiosk),
                        terms,
                        side);
        before(kiosk).target(door.port());
        return door;
    }

    @Override
    public void close() {
        proxies.forEach(BreakableProxy::close);
    }
}
