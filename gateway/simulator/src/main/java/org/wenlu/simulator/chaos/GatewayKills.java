package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.wenlu.simulator.oracle.Finding;
import org.wenlu.simulator.oracle.Oracle;
import org.wenlu.simulator.people.Touchscreen;
import org.wenlu.simulator.people.Visitor;
import org.wenlu.simulator.world.Ports;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.World;

/// Kills the gateway with its broker (SIGKILL) while a kiosk sends. In the end everything that the
/// kiosk wrote is stored exactly once.
public final class GatewayKills {
    private static final int LONGEST_LIFE_MS = 4000;
    private static final Duration PACE = Duration.ofMillis(20);
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private final World world;
    private final RandomGenerator random;
    private final Consumer<String> progress;
    private final AtomicBoolean visiting = new AtomicBoolean(true);

    public GatewayKills(Path folder, RandomGenerator random, Consumer<String> progress) {
        this.world =
                World.in(
                        folder,
                        "simulator-portrait",
                        Ports.free(),
                        SignIns.random(3),
                        InstantSource.system());
        this.random = random;
        this.progress = progress;
    }

    /// @return what is wrong; empty when nothing is
    public List<String> run(int times) {
        var running = new Running(world);
        try (Served kiosk = running.kiosk()) {
            Thread visitors = Thread.ofVirtual().start(() -> visit(kiosk));
            for (int kill = 1; kill <= times; kill++) {
                Served gateway = running.gateway();
                rest(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
                gateway.program().kill();
                progress.accept("kill " + kill);
            }
            visiting.set(false);
            join(visitors);
            try (Served _ = running.gateway()) {
                return settle();
            }
        }
    }

    private List<String> settle() {
        Path journal = world.kioskData().resolve("journal.db");
        Path ledger = world.gatewayData().resolve("gateway.db");
        long end = System.nanoTime() + SETTLING.toNanos();
        Finding finding = Oracle.compare(journal, ledger);
        while (!finding.good() && System.nanoTime() < end) {
            rest(Duration.ofMillis(500));
            finding = Oracle.compare(journal, ledger);
        }
        progress.accept(
                "%d records, %d stored, %d receipted"
                        .formatted(finding.records(), finding.stored(), finding.receipted()));
        var faults = new ArrayList<>(finding.faults());
        finding.lost().forEach(key -> faults.add("lost " + key));
        finding.duplicated().forEach(key -> faults.add("twice " + key));
        if (faults.isEmpty() && !finding.good()) {
            faults.add("not settled: " + finding);
        }
        return faults;
    }

    private void visit(Served kiosk) {
        try (var screen =
                new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror())) {
            while (visiting.get()) {
                new Visitor(screen, random, PACE, _ -> {}).visit();
            }
        } catch (IOException e) {
            progress.accept("the kiosk went silent: " + e.getMessage());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
