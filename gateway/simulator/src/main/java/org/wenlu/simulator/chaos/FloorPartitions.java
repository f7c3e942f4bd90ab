package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.simulator.oracle.Finding;
import org.wenlu.simulator.oracle.Oracle;
import org.wenlu.simulator.oracle.TicketOracle;
import org.wenlu.simulator.world.DemoPoint;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.Together;
import org.wenlu.simulator.world.World;

/// A host, two satellites, a gateway and three clerks, each kiosk behind a proxy that breaks: cut,
/// serve, heal. Among the faults are answers that come late or never, a satellite that is killed,
/// and a host that is frozen, replaced, and wakes up believing that it is host.
public final class FloorPartitions implements AutoCloseable {
    private static final int KIOSKS = 3;
    private static final Duration SETTLED = Duration.ofSeconds(90);
    private static final Duration FIRST_NUMBER = Duration.ofSeconds(120);
    private static final Duration NUMBER = Duration.ofSeconds(20);
    private static final Duration SEEN = Duration.ofSeconds(2);

    private final World world;
    private final Running running;
    private final RandomGenerator random;
    private final Consumer<String> progress;
    private final List<BreakableProxy> proxies = new ArrayList<>();
    private final List<Served> kiosks = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final CrowdedFloor people;
    private int host = 1;

    /// @param progress hears a line for each round
    public FloorPartitions(Path folder, RandomGenerator random, Consumer<String> progress) {
        Ports ports = Ports.free();
        this.world =
                World.in(
                        folder,
                        DemoPoint.LUOHU_PORT_HALL,
                        "simulator-portrait",
                        ports,
                        SignIns.random(KIOSKS),
                        InstantSource.system(),
                        throughProxies(Together.of(ports, KIOSKS - 1)));
        this.running = new Running(world);
        this.random = random;
        this.progress = progress;
        this.people = new CrowdedFloor(world.signIns());
    }

    private enum Fault {
        CUT,
        LATE_ANSWERS,
        LOST_ANSWER,
        KILLED_SATELLITE,
        NEW_HOST
    }

    private Together throughProxies(Together together) {
        return new Together(
                together.members().stream()
                        .map(
                                it -> {
                                    BreakableProxy proxy = BreakableProxy.to(it.listens());
                                    proxies.add(proxy);
                                    return new Together.Member(
                                            it.number(), it.ports(), it.listens(), proxy.port());
                                })
                        .toList());
    }

    /// @return what is wrong; empty when nothing is
    public List<String> run(int times) {
        try (Served gateway = running.gateway()) {
            for (int kiosk = 1; kiosk <= KIOSKS; kiosk++) {
                kiosks.add(running.kiosk(kiosk, false));
            }
            people.visitors(kiosks.stream().map(FloorPartitions::floor).toList());
            people.clerks(floor(kiosk(host)));
            people.awaitNumber(FIRST_NUMBER);
            for (int round = 1; round <= times && faults.isEmpty(); round++) {
                Fault fault = Fault.values()[(round - 1) % Fault.values().length];
                round(fault);
                progress.accept(
                        "round %d: %s, %d numbers read, %d served"
                                .formatted(round, fault, people.read().size(), people.served()));
            }
            people.leave(SETTLED);
            judge();
        } finally {
            kiosks.forEach(Served::close);
        }
        return faults;
    }

    private void round(Fault fault) {
        BreakableProxy before = proxies.get(host - 1);
        switch (fault) {
            case CUT -> before.cut();
            case LATE_ANSWERS -> before.silence();
            case LOST_ANSWER -> before.cutAfter(random.nextInt(500, 9_000));
            case KILLED_SATELLITE -> killSatellite();
            case NEW_HOST -> replaceHost();
        }
        people.awaitNumber(NUMBER);
        CrowdedFloor.rest(Duration.ofMillis(random.nextInt(500, 5_000)));
        proxies.forEach(BreakableProxy::heal);
        CrowdedFloor.rest(Duration.ofMillis(random.nextInt(200, 2_000)));
    }

    private void killSatellite() {
        int satellite = host % KIOSKS + 1;
        kiosk(satellite).program().kill();
        start(satellite, false);
    }

    /// What a counter did in the last moment before the host froze is not known to the others, so
    /// the clerks pause first, as they would when a person goes to see to the host.
    private void replaceHost() {
        int before = host;
        people.clerksPause();
        CrowdedFloor.rest(SEEN);
        signal("-STOP", kiosk(before));
        host = before % KIOSKS + 1;
        kiosk(host).close();
        start(host, true);
        people.clerks(floor(kiosk(host)));
        signal("-CONT", kiosk(before));
        if (!endedWithin(kiosk(before), Duration.ofSeconds(20))) {
            faults.add("kiosk %d still believes that it is host".formatted(before));
        }
        start(before, false);
    }

    private Served kiosk(int number) {
        return kiosks.get(number - 1);
    }

    private void start(int number, boolean becomeHost) {
        kiosks.set(number - 1, running.kiosk(number, becomeHost));
        people.screen(number, floor(kiosk(number)));
    }

    private static String floor(Served kiosk) {
        return kiosk.addresses().of("floor");
    }

    private static void signal(String signal, Served kiosk) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(kiosk.program().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("kill " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endedWithin(Served kiosk, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (kiosk.program().alive() && System.nanoTime() < end) {
            CrowdedFloor.rest(Duration.ofMillis(50));
        }
        return !kiosk.program().alive();
    }

    private void judge() {
        List<Path> journals =
                IntStream.rangeClosed(1, KIOSKS)
                        .mapToObj(kiosk -> world.kioskData(kiosk).resolve("journal.db"))
                        .toList();
        Path ledger = world.gatewayData().resolve("gateway.db");
        long end = System.nanoTime() + SETTLED.toNanos();
        Finding finding = Oracle.compare(journals, ledger);
        while (!finding.good() && System.nanoTime() < end) {
            CrowdedFloor.rest(Duration.ofMillis(500));
            finding = Oracle.compare(journals, ledger);
        }
        finding.lost().forEach(it -> faults.add("not in the ledger: " + it));
        faults.addAll(finding.duplicated());
        faults.addAll(finding.faults());
        TicketOracle tickets = TicketOracle.of(ledger);
        faults.addAll(tickets.faults());
        var missing = new HashSet<>(people.read());
        missing.removeAll(tickets.labels());
        missing.forEach(it -> faults.add("a visitor read %s, which nobody issued".formatted(it)));
        progress.accept(
                "%d records, %d tickets, %d numbers read, %d of a kiosk's own range"
                        .formatted(
                                finding.records(),
                                tickets.labels().size(),
                                people.read().size(),
                                tickets.reserveNumbers()));
    }

    @Override
    public void close() {
        proxies.forEach(BreakableProxy::close);
    }
}
