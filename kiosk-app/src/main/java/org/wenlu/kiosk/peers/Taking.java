package org.wenlu.kiosk.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Answers;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.Intention.IssueTicket;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Tokens;
import org.wenlu.kiosk.journal.Writing;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Issuing;
import org.wenlu.kiosk.queue.Numbers;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.JourneyPlanned;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Happening.TicketAdopted;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Happening.TicketRefused;
import org.wenlu.protocol.record.Happening.WaitRange;

/// A satellite's tickets: with the number that the host set aside, or with one of its own range.
/// Each is in the satellite's journal, and on its way to the host, before the visitor sees it.
final class Taking {
    private final Site site;
    private final Issuing issuing;
    private final PlaceId place;
    private final Numbers.Range reserve;
    private final Tokens tokens;

    Taking(Site site, PlaceId place, Numbers.Range reserve, Tokens tokens) {
        this.site = site.giving(new Numbers(reserve, Optional.of(reserve), Optional.empty()));
        this.issuing = new Issuing(this.site);
        this.place = place;
        this.reserve = reserve;
        this.tokens = tokens;
    }

    static IntentionKey keyOf(String what, IssueTicket wish) {
        return new IntentionKey(what + ":" + wish.ticket());
    }

    /// A number for the visitor.
    private record Given(
            String series, int number, int ahead, Optional<WaitRange> promise, LocalDate date) {}

    /// What was answered before, to the same key or for the same ticket.
    Optional<Answer.Issue> before(Writing writing, IntentionKey key, IssueTicket wish) {
        return writing.kept(key.value())
                .map(kept -> (Answer.Issue) Answers.read(kept, wish))
                .or(() -> writing.hall().ticket(wish.ticket()).map(Answer.Issued::new));
    }

    /// With the host's number.
    Answer.Issue reserved(
            Writing writing, IntentionKey key, IssueTicket wish, Answer.Reserved host) {
        var reserved = host.reserved();
        return issued(
                writing,
                key,
                wish,
                new Given(
                        reserved.series(),
                        reserved.number(),
                        host.ahead(),
                        host.promise(),
                        host.date()));
    }

    /// Without the host. How long the wait is, is not known.
    ///
    /// @param seen the hall as far as it is known here
    Answer.Issue alone(Writing writing, IntentionKey key, IssueTicket wish, Hall seen) {
        var refusal = issuing.refusal(seen, wish.service(), writing.stamp());
        String series = site.service(wish.service()).map(it -> it.series()).orElse("");
        OptionalInt number = number(writing.hall(), seen, series);
        if (refusal.isPresent() || number.isEmpty()) {
            return refused(writing, key, wish, refusal.orElse(Refusal.NO_NUMBERS_LEFT));
        }
        int ahead = seen.waitingFor(wish.service()).size();
        return issued(
                writing,
                key,
                wish,
                new Given(
                        series, number.getAsInt(), ahead, Optional.empty(), writing.hall().date()));
    }

    private OptionalInt number(Hall own, Hall seen, String series) {
        Numbers numbers = site.numbers();
        OptionalInt one = numbers.next(own, series, reserve);
        OptionalInt other =
                seen.date().equals(own.date()) ? numbers.next(seen, series, reserve) : one;
        return one.isEmpty() || other.isEmpty()
                ? OptionalInt.empty()
                : IntStream.of(one.getAsInt(), other.getAsInt()).max();
    }

    Answer.Issue refused(Writing writing, IntentionKey key, IssueTicket wish, Refusal reason) {
        writing.append(List.of(new TicketRefused(wish.service(), reason, wish.language().tag())));
        return kept(writing, key, wish, new Answer.Refused(reason));
    }

    private Answer.Issue issued(Writing writing, IntentionKey key, IssueTicket wish, Given given) {
        TicketIssued ticket = ticket(writing, wish, given);
        List<Happening> happenings = new ArrayList<>(List.of(ticket));
        if (!wish.further().isEmpty()) {
            happenings.add(new JourneyPlanned(wish.ticket(), wish.further()));
        }
        writing.append(happenings);
        var adopted =
                new TicketAdopted(
                        ticket,
                        place,
                        writing.stamp().at(),
                        given.date(),
                        reserve.holds(given.number()),
                        wish.further());
        Outbox.post(writing, keyOf("adopt", wish), new Intention.AdoptTicket(adopted));
        var shown = writing.hall().ticket(wish.ticket()).orElseThrow();
        return kept(writing, key, wish, new Answer.Issued(shown));
    }

    private TicketIssued ticket(Writing writing, IssueTicket wish, Given given) {
        return new TicketIssued(
                wish.ticket(),
                wish.visit(),
                wish.service(),
                given.series(),
                given.number(),
                Issuing.label(given.series(), given.number()),
                writing.hall().day(),
                wish.language().tag(),
                wish.priorityClass().isPresent(),
                given.ahead(),
                given.promise(),
                tokens.next(),
                wish.priorityClass(),
                wish.appointment());
    }

    private static Answer.Issue kept(
            Writing writing, IntentionKey key, IssueTicket wish, Answer.Issue answer) {
        writing.keep(key.value(), Answers.kept(wish, answer));
        return answer;
    }
}
