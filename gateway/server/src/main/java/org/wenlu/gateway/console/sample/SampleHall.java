package org.wenlu.gateway.console.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Printing;

/// Fills a journal with an invented day: visits, tickets, waits, refusals and a printer that fails
/// now and then. The same seed makes the same day.
public final class SampleHall {
    private static final List<String> LANGUAGES =
            List.of(
                    "zh-Hans", "zh-Hans", "zh-Hans", "zh-Hans", "zh-Hant", "en", "en", "en", "ja",
                    "ko", "fr", "ru", "es", "ar", "de");
    private static final List<String> SERVICES =
            List.of("registration", "work-permit", "residence", "tax", "social-security");
    private static final int[] BUSY = {0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 6, 8, 7, 5, 6, 7, 6, 4, 2, 1};

    private final SampleJournal journal;
    private final ZoneId zone;
    private final Random random;
    private int number;

    public SampleHall(SampleJournal journal, ZoneId zone, long seed) {
        this.journal = journal;
        this.zone = zone;
        this.random = new Random(seed);
    }

    /// Writes the day up to `until`.
    ///
    /// @param scale how busy it is, 1 for about 60 visits a day
    public void day(LocalDate day, double scale, Instant until) {
        for (int hour = 8; hour < BUSY.length; hour++) {
            long visits = Math.round(BUSY[hour] * scale * (0.7 + random.nextDouble() * 0.6));
            for (int i = 0; i < visits; i++) {
                Instant at =
                        day.atTime(LocalTime.of(hour, random.nextInt(60), random.nextInt(60)))
                                .atZone(zone)
                                .toInstant();
                if (at.isBefore(until)) {
                    visit(at, until);
                }
            }
        }
    }

    private void visit(Instant at, Instant until) {
        var visit = new VisitId(UUID.randomUUID());
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        journal.write(at, new Happening.VisitStarted(visit, language));
        int chance = random.nextInt(100);
        var outcome = Happening.VisitOutcome.READ;
        if (chance < 62) {
            outcome = Happening.VisitOutcome.TICKET;
            ticket(at.plusSeconds(50), visit, language, until);
        } else if (chance < 66) {
            outcome = Happening.VisitOutcome.REFUSED;
            journal.write(
                    at.plusSeconds(40),
                    new Happening.TicketRefused(
                            service(), Happening.Refusal.OUTSIDE_HOURS, language));
        }
        List<String> settings = random.nextInt(9) == 0 ? List.of("text-175") : List.of();
        journal.write(
                at.plusSeconds(95),
                new Happening.VisitEnded(visit, language, outcome, List.of(), settings, 95));
    }

    private void ticket(Instant at, VisitId visit, String language, Instant until) {
        var ticket = new TicketId(UUID.randomUUID());
        number++;
        int least = 3 + random.nextInt(8);
        journal.write(
                at,
                new Happening.TicketIssued(
                        ticket,
                        Optional.of(visit),
                        service(),
                        "A",
                        number,
                        "A%03d".formatted(number),
                        1,
                        language,
                        random.nextInt(12) == 0,
                        random.nextInt(6),
                        Optional.of(new Happening.WaitRange(least, least + 9)),
                        "t" + number,
                        Optional.empty(),
                        Optional.empty()));
        boolean failed = random.nextInt(60) == 0;
        journal.write(
                at.plusSeconds(3),
                new Happening.TicketPrinting(
                        ticket,
                        1,
                        failed ? Printing.FAILED : Printing.PRINTED,
                        failed ? Optional.of("paper-out") : Optional.empty()));
        long wait = Math.max(40, Math.round((least + 4 + random.nextGaussian() * 5) * 60));
        counter(ticket, at, wait, until);
    }

    private void counter(TicketId ticket, Instant at, long wait, Instant until) {
        Instant called = at.plusSeconds(wait);
        var counter = new CounterId(Integer.toString(1 + random.nextInt(4)));
        if (called.isAfter(until)) {
            return;
        }
        journal.write(called, new Happening.TicketCalled(ticket, counter, 1, Optional.of(wait)));
        Instant end = called.plus(Duration.ofMinutes(4 + random.nextInt(12)));
        if (end.isAfter(until)) {
            return;
        }
        journal.write(
                end,
                random.nextInt(16) == 0
                        ? new Happening.TicketMissed(ticket, counter, 3)
                        : new Happening.TicketDone(ticket, counter, true, Optional.of(300L)));
    }

    private ServiceId service() {
        return new ServiceId(SERVICES.get(random.nextInt(SERVICES.size())));
    }
}
