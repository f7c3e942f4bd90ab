package org.wenlu.kiosk.queue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wenlu.kiosk.queue.Precedence.Standing;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.JourneyPlanned;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Happening.ServiceStarted;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Happening.TicketRefused;
import org.wenlu.protocol.record.Happening.TicketReserved;
import org.wenlu.protocol.record.Stamp;

/// Giving tickets. Numbers count up within series and service day and are never given again.
public final class Issuing {
    private final Site site;
    private final WaitEstimate estimate;

    public Issuing(Site site) {
        this.site = site;
        this.estimate = new WaitEstimate(site);
    }

    /// What a visitor asks for.
    ///
    /// @param priorityClass which visitors with priority it belongs to, if any
    /// @param appointment when the visitor was expected, for one who checks in with a code
    /// @param further services that the ticket goes on to; those of another service point are left
    ///   out
    public record Wish(
            TicketId ticket,
            Optional<VisitId> visit,
            ServiceId service,
            Language language,
            Optional<String> priorityClass,
            Optional<Instant> appointment,
            List<ServiceId> further) {
        public Wish {
            further = List.copyOf(further);
        }

        boolean priority() {
            return priorityClass.isPresent();
        }

        Standing standing() {
            return Precedence.standing(priority(), appointment.isPresent());
        }
    }

    /// Issues or refuses. A ticket whose identity is known already is the same ticket.
    ///
    /// @param token random and unguessable; a phone follows the ticket with it
    public Decision issue(Hall hall, Wish wish, Stamp stamp, String token) {
        if (hall.ticket(wish.ticket()).isPresent()) {
            return Decision.of(new Outcome.Ticketed(wish.ticket()));
        }
        Optional<Service> service = site.service(wish.service());
        if (service.isEmpty() || hall.day() == 0) {
            return refused(wish, Refusal.CLOSED);
        }
        return refusal(hall, service.get(), stamp)
                .map(reason -> refused(wish, reason))
                .orElseGet(() -> issued(hall, service.get(), wish, stamp, token));
    }

    /// A visitor without a ticket sits at a counter that is free: a ticket that is served at once,
    /// whatever the hours and the quota say, because a person decided so.
    public Decision walkIn(Hall hall, CounterId id, Wish wish, Stamp stamp, String token) {
        if (hall.ticket(wish.ticket()).isPresent()) {
            return Decision.of(new Outcome.Ticketed(wish.ticket()));
        }
        Optional<Counter> counter = hall.counter(id).filter(Counter::open);
        if (counter.isEmpty()) {
            return Decision.of(new Outcome.CounterNotOpen());
        }
        return counter.get()
                .ticket()
                .map(open -> Decision.of(new Outcome.StillOpen(open)))
                .orElseGet(() -> seated(hall, id, wish, stamp, token));
    }

    private Decision seated(Hall hall, CounterId id, Wish wish, Stamp stamp, String token) {
        Optional<Service> service = site.service(wish.service()).filter(_ -> hall.day() > 0);
        if (service.isEmpty()) {
            return refused(wish, Refusal.CLOSED);
        }
        if (next(hall, service.get()).isEmpty()) {
            return refused(wish, Refusal.NO_NUMBERS_LEFT);
        }
        Decision issued = issued(hall, service.get(), wish, stamp, token);
        var started = Decision.noted(new ServiceStarted(wish.ticket(), id));
        return new Decision(started.after(issued.happenings()).happenings(), issued.outcome());
    }

    /// Sets a number aside for a ticket that another kiosk makes, or refuses it. The ticket is
    /// called when it was adopted, never before.
    public Decision reserve(Hall hall, Wish wish, PlaceId place, Stamp stamp) {
        Optional<Service> service = site.service(wish.service());
        if (service.isEmpty() || hall.day() == 0) {
            return Decision.of(new Outcome.Refused(Refusal.CLOSED));
        }
        return refusal(hall, service.get(), stamp)
                .map(reason -> Decision.of(new Outcome.Refused(reason)))
                .orElseGet(() -> reserved(hall, service.get(), wish, place, stamp));
    }

    private Decision reserved(Hall hall, Service service, Wish wish, PlaceId place, Stamp stamp) {
        int number = next(hall, service).orElseThrow();
        var reserved =
                new TicketReserved(
                        wish.ticket(), place, service.id(), service.series(), number, hall.day());
        var ahead = estimate.ahead(hall, service.id(), wish.standing(), stamp.at());
        var promise = estimate.range(hall, service.id(), ahead);
        return Decision.of(new Outcome.Reserved(reserved, ahead.size(), promise), reserved);
    }

    /// Why no ticket of this service would be given now; empty when one would. Hours are not held
    /// against anybody while the clock is untrusted.
    public Optional<Refusal> refusal(Hall hall, ServiceId id, Stamp stamp) {
        return site.service(id)
                .map(service -> refusal(hall, service, stamp))
                .orElse(Optional.of(Refusal.CLOSED));
    }

    private Optional<Refusal> refusal(Hall hall, Service service, Stamp stamp) {
        if (!openAt(service, stamp)) {
            return Optional.of(Refusal.OUTSIDE_HOURS);
        }
        if (service.dailyQuota().isPresent()
                && hall.issued(service.id()) >= service.dailyQuota().getAsInt()) {
            return Optional.of(Refusal.FULL);
        }
        if (Band.full(hall, service, stamp, site.zone())) {
            return Optional.of(Refusal.FULL_FOR_NOW);
        }
        return next(hall, service).isEmpty()
                ? Optional.of(Refusal.NO_NUMBERS_LEFT)
                : Optional.empty();
    }

    private boolean openAt(Service service, Stamp stamp) {
        return stamp.quality() == ClockQuality.UNTRUSTED
                || service.hours().open(LocalDateTime.ofInstant(stamp.at(), site.zone()));
    }

    private static Decision refused(Wish wish, Refusal reason) {
        return Decision.of(
                new Outcome.Refused(reason),
                new TicketRefused(wish.service(), reason, wish.language().tag()));
    }

    private Decision issued(Hall hall, Service service, Wish wish, Stamp stamp, String token) {
        List<Happening> happenings = new ArrayList<>();
        happenings.add(ticket(hall, service, wish, stamp, token));
        List<ServiceId> further = further(wish);
        if (!further.isEmpty()) {
            happenings.add(new JourneyPlanned(wish.ticket(), further));
        }
        return new Decision(happenings, new Outcome.Ticketed(wish.ticket()));
    }

    private TicketIssued ticket(Hall hall, Service service, Wish wish, Stamp stamp, String token) {
        int number = next(hall, service).orElseThrow();
        var ahead = estimate.ahead(hall, service.id(), wish.standing(), stamp.at());
        return new TicketIssued(
                wish.ticket(),
                wish.visit(),
                service.id(),
                service.series(),
                number,
                label(service.series(), number),
                hall.day(),
                wish.language().tag(),
                wish.priority(),
                ahead.size(),
                estimate.range(hall, service.id(), ahead),
                token,
                wish.priorityClass(),
                wish.appointment());
    }

    private List<ServiceId> further(Wish wish) {
        return wish.further().stream()
                .distinct()
                .filter(it -> !it.equals(wish.service()) && site.service(it).isPresent())
                .toList();
    }

    private OptionalInt next(Hall hall, Service service) {
        return site.numbers().next(hall, service.series());
    }

    /// What is shown and announced for a number.
    public static String label(String series, int number) {
        String digits = Integer.toString(number);
        return series + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }
}
