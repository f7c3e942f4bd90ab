package org.wenlu.simulator.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/// Kills the kiosk (SIGKILL) while visitors take tickets at its screen. After each kill every
/// number that a visitor has read stands in the journal, none was given twice, the database is
/// whole and the chain unbroken, and no temporary file is left.
public final class KioskKills {
    private static final int LONGEST_LIFE_MS = 2500;
    private static final Duration FIRST_NUMBER = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(15);

    private final World world;
    private final RandomGenerator random;
    private final Consumer<String> progress;
    private final List<String> read = new CopyOnWriteArrayList<>();

    /// @param progress hears a line for each kill
    public KioskKills(Path folder, RandomGenerator random, Consumer<String> progress) {
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
        var faults = new ArrayList<String>();
        for (int kill = 1; kill <= times && faults.isEmpty(); kill++) {
            live();
            Path journal = world.kioskData().resolve("journal.db");
            Finding finding = Oracle.inspect(journal);
            faults.addAll(finding.faults());
            faults.addAll(finding.duplicated());
            faults.addAll(leftBehind());
            var missing = new HashSet<>(read);
            missing.removeAll(Oracle.labels(journal));
            missing.forEach(
                    label ->
                            faults.add(
                                    "a visitor read %s, which is not in the journal"
                                            .formatted(label)));
            progress.accept(
                    "kill %d: %d records, %d tickets, %d read"
                            .formatted(kill, finding.records(), finding.tickets(), read.size()));
        }
        return faults;
    }

    private List<String> leftBehind() {
        try (var files = Files.list(world.temporary())) {
            return files.map("left behind: %s"::formatted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many numbers visitors have read so far.
    public int numbersRead() {
        return read.size();
    }

    private void live() {
        Served kiosk = new Running(world).kiosk();
        int before = read.size();
        Thread killer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    awaitTheFirstNumberAfter(before);
                                    rest(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
                                    kiosk.program().kill();
                                });
        try (var screen =
                new Touchscreen(kiosk.addresses().of("floor"), world.signIns().mirror())) {
            while (kiosk.program().alive()) {
                new Visitor(screen, random, PACE, read::add).visit();
            }
        } catch (IOException e) {
            progress.accept("the screen went dark");
        } finally {
            join(killer);
        }
    }

    /// Kills before that would find a kiosk at which nobody has taken anything.
    private void awaitTheFirstNumberAfter(int before) {
        long end = System.nanoTime() + FIRST_NUMBER.toNanos();
        while (read.size() == before && System.nanoTime() < end) {
            rest(PACE);
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
