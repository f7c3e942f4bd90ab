package org.wenlu.kiosk.peers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Intentions;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Post;
import org.wenlu.kiosk.journal.Writing;
import org.wenlu.kiosk.queue.Adopting;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Numbers;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.DayOpened;
import org.wenlu.protocol.record.Happening.TermBegun;

/// How a kiosk becomes host, and how one that was host becomes a satellite. All of it happens
/// before the desk opens.
public final class Succession {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    private static final String SINCE = "became-host";
    private static final String ROLE = "was-host";

    private Succession() {}

    /// Makes this kiosk host with a higher term, with everything that it holds: the host's hall as
    /// last heard, and its own tickets. Changes nothing when it is host already.
    ///
    /// @param first who is host by the signed settings
    /// @param followed file of the host's hall
    public static void becomeHost(Journal journal, Standing first, PlaceId own, Path followed) {
        Hall heard = new FollowedFile(followed).read();
        boolean became =
                journal.write(
                        writing -> {
                            Standing before = Terms.known(writing, first);
                            boolean other = !before.host().equals(own);
                            if (other) {
                                begin(writing, before.next(own), heard);
                            }
                            return other;
                        });
        LOG.info(became ? "this kiosk is host now" : "this kiosk was host already");
    }

    private static void begin(Writing writing, Standing standing, Hall heard) {
        List<Intention<?>> pending =
                writing.posted().stream().<Intention<?>>map(Intentions::read).toList();
        Hall own = writing.hall();
        Hall held = Overlay.of(heard, own, standing.host(), pending, writing.stamp());
        long day = Math.max(own.day(), held.day());
        List<Happening> happenings = new ArrayList<>();
        happenings.add(new TermBegun(standing.term(), standing.host(), true));
        if (day > own.day()) {
            happenings.add(new DayOpened(day, held.date()));
        }
        happenings.addAll(Snapshots.of(held.on(day, own.visits())));
        writing.append(happenings);
        Terms.keep(writing, standing);
        writing.note(SINCE, held.date().toString());
    }

    /// The service day on which this kiosk became host in place of another; empty when it did not.
    public static Optional<LocalDate> since(Journal journal) {
        return journal.write(writing -> writing.noted(SINCE)).map(LocalDate::parse);
    }

    /// Notes that this kiosk works as host.
    public static void asHost(Journal journal) {
        journal.write(
                writing -> {
                    writing.note(ROLE, "true");
                    return ROLE;
                });
    }

    /// Notes that this kiosk works as a satellite. When it was host before, everybody who still
    /// waits by its journal is on the way to the new host.
    public static void asSatellite(Journal journal, PlaceId own, Numbers.Range reserve) {
        journal.write(
                writing -> {
                    if (writing.noted(ROLE).filter("true"::equals).isPresent()) {
                        handOver(writing, own, reserve);
                    }
                    writing.note(ROLE, "false");
                    return ROLE;
                });
    }

    private static void handOver(Writing writing, PlaceId own, Numbers.Range reserve) {
        Hall hall = writing.hall();
        for (Ticket ticket : hall.inOrderOfArrival()) {
            if (ticket.state().open()) {
                Outbox.post(
                        writing,
                        new IntentionKey("adopt:" + ticket.id()),
                        new Intention.AdoptTicket(
                                Adopting.told(
                                        ticket, own, hall.date(), reserve.holds(ticket.number()))));
            }
        }
    }

    /// Carries out itself what a kiosk that is host now still had to tell the host.
    public static void settle(Journal journal, Desk desk) {
        var outbox = new Outbox(journal);
        for (Post post : outbox.posts()) {
            if (done(desk, new IntentionKey(post.key()), Intentions.read(post))) {
                outbox.delivered(post);
            }
        }
    }

    private static <A extends Answer> boolean done(
            Desk desk, IntentionKey key, Intention<A> intention) {
        return desk.submit(key, intention).join() instanceof Reply.Done<A>;
    }
}
