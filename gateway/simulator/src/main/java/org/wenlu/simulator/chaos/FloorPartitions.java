package org.wenlu.simulator.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.wenlu.simulator.oracle.Finding;
import org.wenlu.simulator.oracle.Oracle;
import org.wenlu.simulator.oracle.TicketOracle;

/// A host, two satellites and three counters, with proxies that break between them: cut, serve,
/// heal. Among the faults are a reply that is lost and one that comes late, a day that changes
/// during the cut, a satellite that is killed, and a host that is frozen, replaced, and wakes up
/// believing that it is host.
public final class FloorPartitions implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofSeconds(120);
    private static final Duration FIRST_NUMBER = Duration.ofSeconds(120);
    private static final Duration NUMBERS = Duration.ofSeconds(60);
    private static final int REPLIES_LOST = 3;

    private final BrokenFloor floor;
    private final Crowd crowd;
    private final RandomGenerator random;
    private final Consumer<String> progress;
    private final List<String> faults = new ArrayList<>();

    /// @param progress hears a line for each round
    public FloorPartitions(Path folder, RandomGenerator random, Consumer<String> progress) {
        this.floor = new BrokenFloor(folder);
        this.crowd = new Crowd(floor::floor, floor.mirror());
        this.random = random;
        this.progress = progress;
    }

    private enum Fault {
        CUT,
        LATE_REPLY,
        LOST_REPLY,
        NEW_HOST,
        DAY_CHANGE,
        CUT_IN_A_REQUEST,
        COUNTERS_CUT,
        KILLED_SATELLITE
    }

    /// @return what is wrong; empty when nothing is
    public List<String> run(int times) {
        floor.start();
        crowd.arrive(BrokenFloor.KIOSKS);
        serve(List.of(1, 2, 3), FIRST_NUMBER, "the start");
        for (int round = 1; round <= times && faults.isEmpty(); round++) {
            Fault fault = Fault.values()[(round - 1) % Fault.values().length];
            round(fault);
            progress.accept(
                    "round %d: %s, %d numbers read".formatted(round, fault, crowd.read().size()));
        }
        if (!crowd.leave(SETTLED)) {
            faults.add(
                    "visitors still stand at a kiosk %s after the last round".formatted(SETTLED));
        }
        judge();
        return faults;
    }

    private void serve(List<Integer> kiosks, Duration most, String since) {
        crowd.awaitNumbers(kiosks, most)
                .ifPresent(
                        dry ->
                                faults.add(
                                        "nobody read a number at kiosk %d within %s of %s"
                                                .formatted(dry, most, since)));
    }

    private void round(Fault fault) {
        switch (fault) {
            case CUT -> floor.beforeHost().cut();
            case LATE_REPLY -> floor.beforeHost().keepAnswersBack();
            case LOST_REPLY -> loseReplies();
            case NEW_HOST -> replaceHost();
            case DAY_CHANGE -> changeDay();
            case CUT_IN_A_REQUEST -> floor.beforeHost().cutAfter(random.nextInt(500, 9_000));
            case COUNTERS_CUT -> floor.beforeCounters().cut();
            case KILLED_SATELLITE -> killSatellite();
        }
        serve(List.of(floor.host(), floor.satellite()), NUMBERS, fault.name());
        rest(200, 2_000);
        floor.heal();
        rest(200, 2_000);
    }

    private void rest(int least, int most) {
        Crowd.rest(Duration.ofMillis(random.nextInt(least, most)));
    }

    /// What was asked meanwhile is carried out, and nobody hears of it.
    private void loseReplies() {
        for (int lost = 0; lost < REPLIES_LOST; lost++) {
            floor.beforeHost().keepAnswersBack();
            rest(1_000, 3_000);
            floor.beforeHost().cut();
            floor.heal();
            rest(1_000, 2_000);
        }
    }

    private void changeDay() {
        floor.beforeHost().cut();
        serve(List.of(floor.satellite()), NUMBERS, "the cut before the day changed");
        floor.nextDay();
    }

    private void killSatellite() {
        int satellite = floor.satellite();
        floor.kill(satellite);
        floor.start(satellite, false);
    }

    /// The counters go on until the host freezes, so that its last moments are not known to the one
    /// that follows; what it ended then it tells when it is back.
    private void replaceHost() {
        int before = floor.host();
        int next = floor.satellite();
        floor.freeze(before);
        floor.countersPause();
        floor.end(next);
        floor.start(next, true);
        floor.countersWork();
        if (!floor.wakesAndEnds(before)) {
            faults.add("kiosk %d still believes that it is host".formatted(before));
        }
        floor.start(before, false);
    }

    /// Until every record has arrived and every ticket has ended; or what was still wrong at last.
    private void judge() {
        long end = System.nanoTime() + SETTLED.toNanos();
        List<String> wrong = wrong();
        while (!wrong.isEmpty() && System.nanoTime() < end) {
            Crowd.rest(Duration.ofMillis(500));
            wrong = wrong();
        }
        faults.addAll(wrong);
        TicketOracle tickets = TicketOracle.of(floor.ledger());
        progress.accept(
                "%d tickets, %d numbers read, %d of a kiosk's own range, %d set aside and not used, %d conflicts"
                        .formatted(
                                tickets.labels().size(),
                                crowd.read().size(),
                                tickets.reserveNumbers(),
                                tickets.unused(),
                                tickets.conflicts()));
    }

    private List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        Finding finding = Oracle.compare(floor.journals(), floor.ledger());
        finding.lost().forEach(it -> wrong.add("not in the ledger: " + it));
        wrong.addAll(finding.duplicated());
        wrong.addAll(finding.faults());
        TicketOracle tickets = TicketOracle.of(floor.ledger());
        wrong.addAll(tickets.faults());
        var missing = new HashSet<>(crowd.read());
        missing.removeAll(tickets.labels());
        missing.forEach(it -> wrong.add("a visitor read %s, which nobody issued".formatted(it)));
        return wrong;
    }

    @Override
    public void close() {
        floor.close();
    }
}
