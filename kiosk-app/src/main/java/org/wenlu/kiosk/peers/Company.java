package org.wenlu.kiosk.peers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Answers;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Intentions;
import org.wenlu.kiosk.journal.Kept;
import org.wenlu.kiosk.journal.Post;
import org.wenlu.kiosk.journal.Writing;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Settling;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Stamp;

/// A satellite's dealings with the host: asks it, sends it what it does not know yet, and follows
/// its hall. Safe for use by several threads.
final class Company {
    private static final Logger LOG = LoggerFactory.getLogger(Company.class);

    private final HostDesk local;
    private final HostLine line;
    private final Terms terms;
    private final PlaceId place;
    private final KioskClock clock;
    private final ZoneId zone;
    private final Rounds rounds;
    private final FollowedFile file;
    private final Outbox outbox;
    private final List<Desk.HallListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Followed followed;
    private volatile Hall hall;
    private volatile Optional<Duration> heardAt = Optional.empty();
    private boolean toldEnds;

    Company(
            HostDesk local,
            HostLine line,
            Terms terms,
            PlaceId place,
            KioskClock clock,
            ZoneId zone,
            Rounds rounds,
            FollowedFile file) {
        this.local = local;
        this.line = line;
        this.terms = terms;
        this.place = place;
        this.clock = clock;
        this.zone = zone;
        this.rounds = rounds;
        this.file = file;
        this.outbox = new Outbox(local.journal());
        this.followed = new Followed("", 0, file.read());
        this.hall = seen();
    }

    /// A number from the host, or its refusal; empty without an answer in time. A host that has not
    /// answered for a while is not waited for.
    Optional<Answer> reserve(Intention.IssueTicket wish) {
        if (heardAt.isPresent() && alone()) {
            return Optional.empty();
        }
        var reserve = new Intention.ReserveNumber(wish, place);
        return ask(Intentions.post(Taking.keyOf("reserve", wish), reserve))
                .map(kept -> Answers.read(kept, reserve));
    }

    /// Asks the host, and whoever became host meanwhile. Empty without an answer in time.
    Optional<Kept> ask(Post post) {
        Standing before = terms.current();
        Optional<Kept> answer = once(post);
        return answer.isPresent() || terms.current().equals(before) ? answer : once(post);
    }

    private Optional<Kept> once(Post post) {
        return line.ask(new Asked(terms.current(), place, post), rounds.patience())
                .filter(told -> terms.hear(told.standing()))
                .filter(this::byHost)
                .flatMap(Told::answer);
    }

    private boolean byHost(Told told) {
        if (told.result() != Told.Result.NOT_HOST) {
            heardAt = Optional.of(clock.elapsed());
        }
        return told.result() == Told.Result.DONE;
    }

    /// One turn: sends what waits, then looks at the host's hall.
    void turn() {
        boolean sent = send();
        boolean seen =
                line.feed(terms.current(), followed.run(), followed.version(), rounds.patience())
                        .filter(feed -> terms.hear(feed.standing()))
                        .filter(feed -> feed.standing().equals(terms.current()))
                        .map(this::follow)
                        .orElse(false);
        if (!seen) {
            line.standings(terms.current(), rounds.patience()).forEach(terms::hear);
        }
        LOG.trace("a turn: sent {} seen {}", sent, seen);
    }

    /// In order, until one is not answered.
    private boolean send() {
        for (Post post : outbox.posts()) {
            if (ask(post).isEmpty()) {
                return false;
            }
            outbox.delivered(post);
        }
        return true;
    }

    private boolean follow(Feed feed) {
        heardAt = Optional.of(clock.elapsed());
        if (!feed.parts().isEmpty()) {
            followed = followed.after(feed);
            file.keep(followed.hall());
            Hall host = followed.hall();
            if (host.date().isAfter(local.hall().date())) {
                local.journal().write(writing -> followDay(writing, host));
            }
            tellEnds(host);
            changed();
        }
        return true;
    }

    /// Once: what this kiosk ended while it was host, and who is host now does not know.
    private void tellEnds(Hall host) {
        if (!toldEnds && host.date().equals(local.hall().date())) {
            Settling.unknown(local.hall(), host, place)
                    .forEach(it -> outbox.post(keyOf(it), new Intention.SettleTicket(it)));
        }
        toldEnds = true;
    }

    private static IntentionKey keyOf(Settling.Ended ended) {
        byte[] name = (ended.place() + " " + ended.ticket()).getBytes(StandardCharsets.UTF_8);
        return new IntentionKey("settle:" + UUID.nameUUIDFromBytes(name));
    }

    private static Hall followDay(Writing writing, Hall host) {
        OwnDay.follow(writing, host);
        return writing.hall();
    }

    /// Opens the service day that should be open before a ticket is recorded.
    void openDay(Writing writing) {
        OwnDay.follow(writing, followed.hall());
        if (alone()) {
            OwnDay.byClock(writing, zone);
        }
    }

    void post(IntentionKey key, Intention<?> intention) {
        outbox.post(key, intention);
        changed();
    }

    List<Post> posts() {
        return outbox.posts();
    }

    boolean alone() {
        return heardAt.map(it -> clock.elapsed().minus(it).compareTo(rounds.alone()) > 0)
                .orElse(true);
    }

    Hall hall() {
        return hall;
    }

    Stamp stamp() {
        return clock.stamp();
    }

    private Hall seen() {
        return Overlay.of(followed.hall(), local.hall(), place, outbox.pending(), clock.stamp());
    }

    /// To be called after anything changed that the satellite's hall is made of.
    void changed() {
        synchronized (this) {
            outbox.refresh();
            hall = seen();
        }
        Hall now = hall;
        listeners.forEach(listener -> tell(listener, now));
    }

    private static void tell(Desk.HallListener listener, Hall now) {
        try {
            listener.changed(now);
        } catch (RuntimeException e) {
            LOG.error("a listener of the desk failed", e);
        }
    }

    Desk.Subscription onChange(Desk.HallListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
