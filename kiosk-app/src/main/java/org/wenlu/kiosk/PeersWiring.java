package org.wenlu.kiosk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.floor.HostTerm;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.peers.HostSide;
import org.wenlu.kiosk.peers.HttpsLine;
import org.wenlu.kiosk.peers.LocalNames;
import org.wenlu.kiosk.peers.Peer;
import org.wenlu.kiosk.peers.PeerServer;
import org.wenlu.kiosk.peers.Rounds;
import org.wenlu.kiosk.peers.Satellite;
import org.wenlu.kiosk.peers.Standing;
import org.wenlu.kiosk.peers.Succession;
import org.wenlu.kiosk.peers.Terms;
import org.wenlu.kiosk.queue.Numbers;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.settings.Kiosks;
import org.wenlu.kiosk.settings.SettingsException;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.PlaceId;

/// Which desk a kiosk has: its own when it is host, or one that asks the host.
final class PeersWiring {
    private static final Logger LOG = LoggerFactory.getLogger(PeersWiring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ASKED_AROUND = Duration.ofSeconds(2);
    private static final Duration DAY_LOOKED_AT = Duration.ofSeconds(20);

    private final KioskSettings settings;
    private final Journal journal;
    private final Site site;
    private final KioskClock clock;
    private final Running running;

    PeersWiring(
            KioskSettings settings, Journal journal, Site site, KioskClock clock, Running running) {
        this.settings = settings;
        this.journal = journal;
        this.site = site;
        this.clock = clock;
        this.running = running;
    }

    /// @param host whose hall the desk shows
    record Wired(Desk desk, Supplier<HostTerm> host) {}

    /// @param becomeHost a person gave their word that the host is off
    /// @param superseded to be called when somebody else became host of a kiosk that is host
    Wired start(boolean becomeHost, Runnable superseded) {
        return settings.service()
                .kiosks()
                .map(kiosks -> among(kiosks, becomeHost, superseded))
                .orElseGet(() -> new Wired(host(site), () -> HostTerm.ONE_KIOSK));
    }

    private HostDesk host(Site giving) {
        HostDesk desk = running.started(HostDesk.host(journal, giving, clock));
        running.every(DAY_LOOKED_AT, "day", desk::tick);
        return desk;
    }

    private Wired among(Kiosks kiosks, boolean becomeHost, Runnable superseded) {
        PlaceId place = settings.service().place();
        var first = new Standing(1, kiosks.host());
        var terms = Terms.of(journal, first);
        findByName(kiosks);
        List<Peer> others = others(kiosks, place);
        HttpsLine line = running.started(new HttpsLine(others, settings.own().tls().context()));
        line.standings(terms.current(), PATIENCE).forEach(terms::hear);
        if (becomeHost && mayBecomeHost(line, terms)) {
            Succession.becomeHost(journal, first, place, followed());
            terms = Terms.of(journal, first);
        }
        LOG.info("{} is host, term {}", terms.current().host(), terms.current().term());
        return terms.current().host().equals(place)
                ? asHost(kiosks, terms, others, line, superseded)
                : asSatellite(kiosks, terms, others, line);
    }

    /// Only where the addresses have names that must be found; without it the kiosk goes on alone.
    private void findByName(Kiosks kiosks) {
        if (kiosks.all().stream().noneMatch(it -> LocalNames.isLocal(it.address().getHost()))) {
            return;
        }
        URI own = own(kiosks).address();
        try {
            InetAddress at =
                    LocalNames.network().orElseThrow(() -> new IOException("no network is up"));
            running.started(LocalNames.start(own.getHost(), own.getPort(), at));
        } catch (IOException e) {
            LOG.error("the other kiosks cannot be looked for by name", e);
        }
    }

    /// A host that answers is not off, whatever somebody says.
    private static boolean mayBecomeHost(HttpsLine line, Terms terms) {
        boolean on = line.feed(terms.current(), "", 0, PATIENCE).isPresent();
        if (on) {
            LOG.error(
                    "{} is host and answers: switch it off first; this kiosk goes on as before",
                    terms.current().host());
        }
        return !on;
    }

    private Wired asHost(
            Kiosks kiosks, Terms terms, List<Peer> others, HttpsLine line, Runnable superseded) {
        PlaceId place = settings.service().place();
        Succession.asHost(journal);
        var numbers =
                new Numbers(
                        new Numbers.Range(1, kiosks.numbersTo()),
                        Optional.of(reserve(kiosks)),
                        Succession.since(journal));
        HostDesk desk = host(site.giving(numbers));
        Succession.settle(journal, desk);
        HostSide side = running.started(new HostSide(desk, terms, place));
        terms.onChange(
                standing -> {
                    if (!standing.host().equals(place)) {
                        superseded.run();
                    }
                });
        serve(kiosks, others, terms, Optional.of(side));
        running.every(
                ASKED_AROUND,
                "terms",
                () -> line.standings(terms.current(), PATIENCE).forEach(terms::hear));
        return new Wired(desk, () -> new HostTerm(terms.current().term(), true));
    }

    private Wired asSatellite(Kiosks kiosks, Terms terms, List<Peer> others, HttpsLine line) {
        PlaceId place = settings.service().place();
        Succession.asSatellite(journal, place, reserve(kiosks));
        HostDesk local = running.started(HostDesk.satellite(journal, site, clock));
        Satellite satellite =
                running.started(
                        Satellite.start(
                                local,
                                site,
                                place,
                                reserve(kiosks),
                                terms,
                                line,
                                clock,
                                Rounds.usual(),
                                followed()));
        serve(kiosks, others, terms, Optional.empty());
        return new Wired(
                satellite.desk(),
                () -> new HostTerm(terms.current().term(), !satellite.desk().alone()));
    }

    private void serve(Kiosks kiosks, List<Peer> others, Terms terms, Optional<HostSide> side) {
        TlsFiles tls =
                settings.own()
                        .floorTls()
                        .orElseThrow(
                                () ->
                                        new SettingsException(
                                                "floorTls is missing; a kiosk among several needs"
                                                        + " a server's certificate"));
        var address =
                new InetSocketAddress(
                        settings.service().floorHost(), own(kiosks).address().getPort());
        running.started(PeerServer.start(address, tls.context(), others, terms, side));
    }

    private Kiosks.Kiosk own(Kiosks kiosks) {
        return kiosks.at(settings.service().place()).orElseThrow();
    }

    private Numbers.Range reserve(Kiosks kiosks) {
        Kiosks.Kiosk own = own(kiosks);
        return new Numbers.Range(own.reserveFirst(), own.reserveLast());
    }

    private static List<Peer> others(Kiosks kiosks, PlaceId own) {
        return kiosks.all().stream()
                .filter(it -> !it.place().equals(own))
                .map(it -> new Peer(it.place(), it.device(), it.address()))
                .toList();
    }

    private Path followed() {
        return settings.own().data().resolve("host-hall.json");
    }
}
