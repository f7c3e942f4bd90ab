package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.faults.BreakableProxy;
import org.wenlu.simulator.process.Launch;
import org.wenlu.simulator.process.Program;
import org.wenlu.simulator.world.DemoPoint;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.Together;
import org.wenlu.simulator.world.World;

/// The programs of a service point: a gateway, three kiosks and three counters. A proxy that breaks
/// stands before each kiosk, and one between the counters and the host.
final class BrokenFloor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenFloor.class);
    static final int KIOSKS = 3;
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration SUPERSEDED = Duration.ofSeconds(30);
    private static final Duration COUNTER_ENDS = Duration.ofSeconds(15);
    private static final List<String> SMALL =
            List.of("-Xms48m", "-Xmn24m", "-Xmx160m", "-XX:TieredStopAtLevel=1");

    private final World world;
    private final Running running;
    private final MovedTime time;
    private final List<BreakableProxy> proxies = new ArrayList<>();
    private final BreakableProxy beforeCounters = BreakableProxy.to(1);
    private final List<Served> kiosks = new ArrayList<>();
    private final List<Program> counters = new ArrayList<>();
    private final List<Served> gateway = new ArrayList<>();
    private int host = 1;

    BrokenFloor(Path folder) {
        this.time = new MovedTime(folder.resolve("moved-time"));
        time.move(Duration.ZERO);
        Ports ports = Ports.free();
        this.world =
                World.in(
                        folder,
                        DemoPoint.LUOHU_PORT_HALL,
                        "simulator-portrait",
                        ports,
                        SignIns.random(KIOSKS),
                        InstantSource.system(),
                        Together.of(ports, KIOSKS - 1).reachedThrough(this::proxy));
        Launch launch =
                Launch.here(SMALL.toArray(String[]::new))
                        .with("-D" + MovedKiosk.FILE + "=" + time.file());
        this.running = new Running(world, launch, MovedKiosk.class.getName());
    }

    private int proxy(int port) {
        BreakableProxy proxy = BreakableProxy.to(port);
        proxies.add(proxy);
        return proxy.port();
    }

    /// @throws IllegalStateException when a program does not serve; names its log
    void start() {
        gateway.add(running.gateway());
        for (int kiosk = 1; kiosk <= KIOSKS; kiosk++) {
            kiosks.add(started(kiosk, false));
        }
        countersWork();
    }

    int host() {
        return host;
    }

    int satellite() {
        return host % KIOSKS + 1;
    }

    BreakableProxy beforeHost() {
        return proxies.get(host - 1);
    }

    BreakableProxy beforeCounters() {
        return beforeCounters;
    }

    void heal() {
        proxies.forEach(BreakableProxy::heal);
        beforeCounters.heal();
    }

    void nextDay() {
        time.move(time.moved().plus(ONE_DAY));
    }

    void countersWork() {
        beforeCounters.target(URI.create(floor(host)).getPort());
        var people = world.signIns().clerks();
        for (int counter = 1; counter <= people.size(); counter++) {
            String name = "counter-" + counter;
            counters.add(
                    Program.start(
                            CounterProgram.class.getName(),
                            Launch.here("-Xmx48m", "-XX:TieredStopAtLevel=1"),
                            world.logs().resolve(name + ".log"),
                            world.logs().resolve(name + ".addresses"),
                            List.of(
                                    "http://127.0.0.1:" + beforeCounters.port(),
                                    people.get(counter - 1).name(),
                                    people.get(counter - 1).secret(),
                                    String.valueOf(counter))));
        }
    }

    /// Every clerk finishes with the visitor at hand, if the host answers, and goes.
    void countersPause() {
        counters.forEach(it -> it.end(COUNTER_ENDS));
        counters.clear();
    }

    void kill(int kiosk) {
        kiosks.get(kiosk - 1).program().kill();
    }

    void start(int kiosk, boolean becomeHost) {
        kiosks.set(kiosk - 1, started(kiosk, becomeHost));
        if (becomeHost) {
            host = kiosk;
        }
    }

    /// Starts a kiosk and, as the operating system does, starts it again when it ended by itself.
    private Served started(int kiosk, boolean becomeHost) {
        try {
            return running.kiosk(kiosk, becomeHost);
        } catch (IllegalStateException e) {
            LOG.warn("kiosk {} is started again: {}", kiosk, e.getMessage());
            return running.kiosk(kiosk, becomeHost);
        }
    }

    void end(int kiosk) {
        kiosks.get(kiosk - 1).close();
    }

    void freeze(int kiosk) {
        signal("-STOP", kiosk);
    }

    /// Lets a frozen kiosk go on.
    ///
    /// @return whether it ended by itself, as a host does that hears of another one
    boolean wakesAndEnds(int kiosk) {
        signal("-CONT", kiosk);
        return kiosks.get(kiosk - 1).program().endedWithin(SUPERSEDED);
    }

    private void signal(String signal, int kiosk) {
        String pid = Long.toString(kiosks.get(kiosk - 1).program().pid());
        try {
            new ProcessBuilder("kill", signal, pid).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("kill " + signal + " " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String floor(int kiosk) {
        return kiosks.get(kiosk - 1).addresses().of("floor");
    }

    SignIns.Person mirror() {
        return world.signIns().mirror();
    }

    List<Path> journals() {
        return IntStream.rangeClosed(1, KIOSKS)
                .mapToObj(kiosk -> world.kioskData(kiosk).resolve("journal.db"))
                .toList();
    }

    Path ledger() {
        return world.gatewayData().resolve("gateway.db");
    }

    @Override
    public void close() {
        countersPause();
        kiosks.forEach(Served::close);
        gateway.forEach(Served::close);
        proxies.forEach(BreakableProxy::close);
        beforeCounters.close();
    }
}
