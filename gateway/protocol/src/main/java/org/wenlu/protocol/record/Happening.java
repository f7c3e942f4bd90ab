package org.wenlu.protocol.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;

/// The body of a journal record: one thing that happened, in the words of the contract.
///
/// Bodies hold no free text and nothing that names a person. Languages are the tags of
/// [org.wenlu.protocol.Language]. A kind never changes its meaning; a change is a new version of
/// it.
public sealed interface Happening {

    /// The first record of every journal. `before` names the journal that this one continues, if
    /// there was one.
    record JournalOpened(
            DeviceId device,
            PlaceId place,
            ServicePointId servicePoint,
            OpeningReason reason,
            Optional<JournalEnd> before)
            implements Happening {}

    enum OpeningReason {
        FIRST,
        MOVED,
        REPLACED,
        ROLLED_BACK
    }

    /// Where a journal ended, as far as its device knew.
    record JournalEnd(JournalId journal, long seq, Hash hash) {}

    /// The program started; visits that a power cut left open have ended.
    record BootStarted(String software) implements Happening {}

    /// A service day began: an ordinal that never goes back, with a calendar date that can be
    /// corrected.
    record DayOpened(long day, LocalDate date) implements Happening {}

    record VisitStarted(VisitId visit, String language) implements Happening {}

    /// @param opened what was opened, in order, at most 50: `guide:registration`, `service:tax`
    /// @param settings accessibility settings that were used: `text-175`, `high-contrast`, …
    /// @param durationSeconds from first touch to end, at least 0
    record VisitEnded(
            VisitId visit,
            String language,
            VisitOutcome outcome,
            List<String> opened,
            List<String> settings,
            long durationSeconds)
            implements Happening {
        public VisitEnded {
            opened = List.copyOf(opened);
            settings = List.copyOf(settings);
        }
    }

    enum VisitOutcome {
        TICKET,
        READ,
        NOTHING,
        REFUSED,
        /// The device stopped while the visit went on.
        INTERRUPTED
    }

    /// A ticket exists and is waiting.
    ///
    /// @param series the ticket letter
    /// @param number unique within service point, series and service day, from 1
    /// @param label what is shown and announced, for example `A012`
    /// @param ahead people before this ticket when it was issued
    /// @param promise the range that the visitor was told, empty when none could be given honestly
    /// @param priority true for elders, disabled people, pregnant women, people with infants and
    ///   whom a district adds
    /// @param priorityClass a token that says which of them: `elder`, `disabled`, `pregnant`,
    ///   `infant` or one of the district's; empty without priority and in records that came before
    ///   the classes
    /// @param appointment when the visitor was expected, for one who checked in with a code
    record TicketIssued(
            TicketId ticket,
            Optional<VisitId> visit,
            ServiceId service,
            String series,
            int number,
            String label,
            long day,
            String language,
            boolean priority,
            int ahead,
            Optional<WaitRange> promise,
            String token,
            Optional<String> priorityClass,
            Optional<Instant> appointment)
            implements Happening {}

    /// @param leastMinutes lower end, whole minutes
    /// @param mostMinutes upper end, whole minutes, not below the lower end
    record WaitRange(int leastMinutes, int mostMinutes) {
        public WaitRange {
            if (leastMinutes < 0 || mostMinutes < leastMinutes) {
                throw new IllegalArgumentException(
                        "a wait of %d to %d minutes is no range"
                                .formatted(leastMinutes, mostMinutes));
            }
        }
    }

    record TicketRefused(ServiceId service, Refusal reason, String language) implements Happening {}

    enum Refusal {
        CLOSED,
        OUTSIDE_HOURS,
        FULL,
        /// The quota of this part of the day is used up.
        FULL_FOR_NOW,
        NO_NUMBERS_LEFT
    }

    /// @param call 1 for the first call, more for recalls
    /// @param waitedSeconds since the ticket was issued, when both times can be compared
    record TicketCalled(TicketId ticket, CounterId counter, int call, Optional<Long> waitedSeconds)
            implements Happening {}

    /// The visitor sits at the counter: called there, or without having been called at all.
    record ServiceStarted(TicketId ticket, CounterId counter) implements Happening {}

    /// @param servedSeconds since the visitor came to the counter or, if nobody said so, since the
    ///   last call
    /// @param outcome what came of it, empty when the clerk did not say
    record TicketDone(
            TicketId ticket,
            CounterId counter,
            boolean timeAccurate,
            Optional<Long> servedSeconds,
            Optional<ServingOutcome> outcome)
            implements Happening {
        /// Nobody said what came of it.
        public TicketDone(
                TicketId ticket,
                CounterId counter,
                boolean timeAccurate,
                Optional<Long> servedSeconds) {
            this(ticket, counter, timeAccurate, servedSeconds, Optional.empty());
        }
    }

    enum ServingOutcome {
        SETTLED,
        DOCUMENTS_MISSING,
        SENT_ELSEWHERE,
        OTHER
    }

    /// A clerk ended the ticket without serving it.
    record TicketCancelled(TicketId ticket, CounterId counter, CancellingReason reason)
            implements Happening {}

    enum CancellingReason {
        VISITOR_WISHES,
        WRONG_SERVICE,
        TAKEN_TWICE,
        OTHER
    }

    /// Somebody at a counter needs colleagues at once. Visitors see nothing of it.
    ///
    /// @param alarm names it for the record of its end
    record AlarmRaised(RequestId alarm, CounterId counter, String clerk) implements Happening {}

    /// @param counter where somebody said that it is over
    record AlarmEnded(RequestId alarm, CounterId counter, String clerk) implements Happening {}

    record TicketMissed(TicketId ticket, CounterId counter, int calls) implements Happening {}

    /// A service day ended while the ticket was open.
    record TicketExpired(TicketId ticket) implements Happening {}

    /// The visitor gave the ticket up while it was waiting.
    record TicketLeft(TicketId ticket, Surface surface) implements Happening {}

    /// Where a visitor said something.
    enum Surface {
        KIOSK,
        PHONE,
        COUNTER
    }

    /// The services that a ticket goes on to, in order, each when the one before is done.
    ///
    /// @param services without the one that the ticket was issued for
    record JourneyPlanned(TicketId ticket, List<ServiceId> services) implements Happening {
        public JourneyPlanned {
            services = List.copyOf(services);
        }
    }

    /// A ticket that was done is waiting again, with the same number, for the next service of its
    /// journey.
    record TicketContinued(TicketId ticket, ServiceId service) implements Happening {}

    /// A visitor was asked to come back later. Nobody calls the ticket until it has returned.
    ///
    /// @param until when it returns by itself, empty when a person must say so
    /// @param surface where that was said: at the counter, or by the visitor on the phone
    record TicketHeld(TicketId ticket, Surface surface, Optional<Instant> until)
            implements Happening {}

    /// A ticket that was held is waiting again, as long-standing as before.
    record TicketReturned(TicketId ticket) implements Happening {}

    /// A ticket is waiting again, with the same number and as long-standing as before.
    ///
    /// @param from the counter that had it
    /// @param service where it waits now
    /// @param to the only counter that may call it, empty for any that serves the service
    /// @param clerk the only person who may call it, at whichever counter; empty for anybody
    record TicketTransferred(
            TicketId ticket,
            CounterId from,
            ServiceId service,
            Optional<CounterId> to,
            Optional<String> clerk)
            implements Happening {
        /// For nobody in particular.
        public TicketTransferred(
                TicketId ticket, CounterId from, ServiceId service, Optional<CounterId> to) {
            this(ticket, from, service, to, Optional.empty());
        }
    }

    /// A ticket that was closed is waiting again.
    record TicketReopened(TicketId ticket, ReopeningReason reason) implements Happening {}

    enum ReopeningReason {
        CAME_LATE,
        CLOSED_BY_MISTAKE,
        NOT_SETTLED
    }

    /// A kiosk that was host before ended a ticket of which this host did not know that. The end is
    /// counted where that kiosk recorded it, never here.
    ///
    /// @param place of the kiosk that ended it
    /// @param end how
    /// @param endedAt when, by that kiosk's clock
    /// @param conflict true when the ticket had already been called here too, and stays as it is
    record TicketSettled(
            TicketId ticket, PlaceId place, TicketEnd end, Instant endedAt, boolean conflict)
            implements Happening {}

    enum TicketEnd {
        DONE,
        MISSED,
        LEFT
    }

    /// @param job counts print jobs of this ticket from 1; the second and later are copies
    /// @param cause a short token when it failed: `paper-out`, `cover-open`, `no-answer`, …
    record TicketPrinting(TicketId ticket, int job, Printing state, Optional<String> cause)
            implements Happening {}

    record CounterOpened(CounterId counter, String clerk, List<ServiceId> services)
            implements Happening {
        public CounterOpened {
            services = List.copyOf(services);
        }
    }

    record CounterClosed(CounterId counter) implements Happening {}

    /// What a visitor who was served says of it.
    ///
    /// @param ticket empty when somebody rates without a ticket
    /// @param level 1 very dissatisfied to 5 very satisfied
    record VisitRated(
            Optional<TicketId> ticket,
            ServiceId service,
            int level,
            List<RatingReason> reasons,
            Surface surface)
            implements Happening {
        public VisitRated {
            reasons = List.copyOf(reasons);
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("a rating is 1 to 5, not " + level);
            }
        }
    }

    /// What a rating is about, whether in praise or in complaint.
    enum RatingReason {
        WAIT,
        COURTESY,
        SKILL,
        CLARITY,
        LANGUAGE,
        RESULT,
        ACCESS,
        PLACE,
        KIOSK
    }

    /// Somebody searched. What was typed is not in it.
    ///
    /// @param length in characters, as a person counts them
    /// @param language of the visit
    /// @param results how many were found, 0 for none
    record SearchMade(SearchScript script, int length, String language, int results)
            implements Happening {}

    enum SearchScript {
        HAN,
        LATIN,
        KANA,
        HANGUL,
        CYRILLIC,
        ARABIC,
        DIGITS,
        MIXED,
        OTHER
    }

    /// Somebody went through what a service asks for.
    ///
    /// @param missing codes of the items that were missing, from the service's content
    record ReadinessChecked(ServiceId service, boolean ready, List<String> missing)
            implements Happening {
        public ReadinessChecked {
            missing = List.copyOf(missing);
        }
    }

    /// A visitor wants a person to come.
    ///
    /// @param screen name of the screen that was open
    record HelpRequested(
            RequestId request, PlaceId place, String screen, String language, HelpCause cause)
            implements Happening {}

    enum HelpCause {
        SCREEN_BUTTON,
        PHYSICAL_BUTTON
    }

    /// A visitor wants a person who speaks a language.
    ///
    /// @param language BCP 47 tag, of any language
    record InterpreterRequested(RequestId request, PlaceId place, String language)
            implements Happening {}

    /// Somebody at a counter takes care of a request for help or for an interpreter.
    record RequestAnswered(RequestId request, CounterId counter) implements Happening {}

    /// The host set a number aside for a ticket that another kiosk of the service point makes. The
    /// number is not called, and never given again that day, whether it is confirmed or not.
    ///
    /// @param place of the kiosk that asked
    record TicketReserved(
            TicketId ticket, PlaceId place, ServiceId service, String series, int number, long day)
            implements Happening {}

    /// The host has in its queue, from now on, a ticket that another kiosk issued. Its issuing is
    /// counted where that kiosk recorded it, never here.
    ///
    /// @param ticket as it was shown to the visitor
    /// @param place of the kiosk that issued it
    /// @param issuedAt when it was shown, by that kiosk's clock
    /// @param date of the service day that the number belongs to
    /// @param reserve true for a number of that kiosk's own range, taken without the host
    /// @param further the services that the ticket goes on to, in order
    record TicketAdopted(
            TicketIssued ticket,
            PlaceId place,
            Instant issuedAt,
            LocalDate date,
            boolean reserve,
            List<ServiceId> further)
            implements Happening {
        public TicketAdopted {
            further = List.copyOf(further);
        }
    }

    /// A kiosk became the host of its service point. Everything refuses a host of a lower term.
    ///
    /// @param term from 1, higher with each host
    /// @param person true when a person gave their word that the host before is off
    record TermBegun(long term, PlaceId host, boolean person) implements Happening {}

    /// The whole state of the queue, so that older records can be pruned.
    ///
    /// @param state in the form that the kiosk's `queue` room reads; opaque to the gateway
    record Snapshot(int form, Map<String, Object> state) implements Happening {
        public Snapshot {
            state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
        }
    }

    /// What a record of a kind or version holds that this program does not know. It is kept,
    /// counted and set aside.
    record Unknown(String kind, int version) implements Happening {}
}
