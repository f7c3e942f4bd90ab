package org.wenlu.kiosk.peers;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Tokens;
import org.wenlu.kiosk.queue.Numbers;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.PlaceId;

/// A running satellite: its desk, and the thread that sends and follows.
public final class Satellite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Satellite.class);

    private final SatelliteDesk desk;
    private final Company company;
    private final Rounds rounds;
    private final Thread thread;
    private boolean woken;
    private volatile boolean closed;

    private Satellite(SatelliteDesk desk, Company company, Rounds rounds) {
        this.desk = desk;
        this.company = company;
        this.rounds = rounds;
        this.thread = Thread.ofPlatform().daemon().name("satellite").unstarted(this::work);
    }

    /// Starts to send and to follow.
    ///
    /// @param local opened by [HostDesk#satellite]; not closed by this
    /// @param reserve the numbers that only this place ever gives
    /// @param followed file of the host's hall as last heard
    public static Satellite start(
            HostDesk local,
            Site site,
            PlaceId place,
            Numbers.Range reserve,
            Terms terms,
            HostLine line,
            KioskClock clock,
            Rounds rounds,
            Path followed) {
        var company =
                new Company(
                        local,
                        line,
                        terms,
                        place,
                        clock,
                        site.zone(),
                        rounds,
                        new FollowedFile(followed));
        var taking = new Taking(site, place, reserve, new Tokens(new SecureRandom()));
        var satellite = new Satellite(new SatelliteDesk(local, company, taking), company, rounds);
        company.onChange(hall -> satellite.wake());
        satellite.thread.start();
        return satellite;
    }

    public SatelliteDesk desk() {
        return desk;
    }

    private void work() {
        while (!closed) {
            try {
                company.turn();
                rest();
            } catch (InterruptedException e) {
                LOG.debug("the satellite was asked to stop");
            } catch (RuntimeException e) {
                LOG.error("a turn of the satellite failed", e);
                restAfterFailure();
            }
        }
    }

    private synchronized void wake() {
        if (Thread.currentThread() != thread) {
            woken = true;
            notifyAll();
        }
    }

    private synchronized void rest() throws InterruptedException {
        if (!woken) {
            wait(rounds.follow().toMillis());
        }
        woken = false;
    }

    private void restAfterFailure() {
        try {
            rest();
        } catch (InterruptedException e) {
            LOG.debug("the satellite was asked to stop");
        }
    }

    @Override
    public void close() {
        closed = true;
        desk.stop();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
