package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.wenlu.kiosk.journal.Rebuild;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.HelpCause;
import org.wenlu.protocol.record.Happening.HelpRequested;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.RequestAnswered;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitRated;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Printing;

class HallRebuildProperties {
    private enum What {
        ISSUE,
        ISSUE_PRIORITY,
        OPEN,
        CLOSE,
        CALL,
        RECALL,
        START,
        FINISH,
        NO_SHOW,
        CANCEL,
        WALK_IN,
        ALARM,
        ALARM_OVER,
        PRINT,
        JOURNEY,
        LEAVE,
        HOLD,
        LATER,
        BACK,
        TRANSFER,
        REOPEN,
        RATE,
        HELP,
        ANSWER,
        VISIT,
        HOURS_PASS,
        NEXT_DAY,
        RESTART
    }

    private record Step(What what, int which) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(What.class), Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theJournalMakesTheSameHallAsTheStateTables(@ForAll("steps") List<Step> steps)
            throws IOException {
        Path directory = Files.createTempDirectory("hall");
        var run = new Run(directory.resolve("journal.db"));
        try {
            steps.forEach(run::step);
            run.desk.tick().join();

            Hall kept = run.desk.hall();
            assertThat(Rebuild.hall(run.desk.journal(), 0)).isEqualTo(kept);
            assertThat(Rebuild.hall(run.desk.journal(), run.lastSnapshot() - 1)).isEqualTo(kept);
            run.reopen();
            assertThat(run.desk.hall().tickets()).isEqualTo(kept.tickets());
            assertThat(run.desk.hall().counters()).isEqualTo(kept.counters());
            assertThat(run.desk.hall().served()).isEqualTo(kept.served());
            assertThat(run.desk.hall().promises()).isEqualTo(kept.promises());
            assertThat(run.desk.hall().requests()).isEqualTo(kept.requests());
            run.checkWhatIsAlwaysTrue();
        } finally {
            run.desk.close();
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static final class Run {
        private final Path database;
        private final ManualKioskClock clock = new ManualKioskClock(Luohu.MONDAY_TEN);
        private HostDesk desk;

        Run(Path database) {
            this.database = database;
            this.desk = Luohu.open(database, clock);
        }

        void reopen() {
            desk.close();
            clock.restart();
            desk = Luohu.open(database, clock);
        }

        long lastSnapshot() {
            return records().stream()
                    .filter(it -> it.happening() instanceof Happening.Snapshot)
                    .mapToLong(JournalRecord::seq)
                    .max()
                    .orElseThrow();
        }

        private List<JournalRecord> records() {
            return desk.journal().after(0, 10_000);
        }

        void step(Step step) {
            CounterId counter = Luohu.COUNTERS.get(step.which() % 3);
            ServiceId service = Luohu.SERVICES.get(step.which() % 3).id();
            TicketId ticket = ticketAt(counter);
            clock.pass(Duration.ofSeconds(17));
            switch (step.what()) {
                case ISSUE -> Luohu.issue(desk, service);
                case ISSUE_PRIORITY ->
                        ask(
                                new Intention.IssueTicket(
                                        TicketId.random(),
                                        Optional.of(VisitId.random()),
                                        service,
                                        Language.ZH_HANT,
                                        true));
                case OPEN ->
                        ask(
                                new Intention.OpenCounter(
                                        counter,
                                        "li",
                                        step.which() > 2 ? List.of() : List.of(service)));
                case CLOSE -> ask(new Intention.CloseCounter(counter));
                case CALL -> ask(new Intention.CallNext(counter));
                case RECALL -> ask(new Intention.Recall(counter, ticket));
                case START -> ask(new Intention.StartService(counter, ticket));
                case FINISH -> ask(new Intention.Finish(counter, ticket, step.which() != 1));
                case CANCEL ->
                        ask(
                                new Intention.CancelTicket(
                                        counter, ticket, Happening.CancellingReason.WRONG_SERVICE));
                case WALK_IN ->
                        ask(new Intention.WalkIn(counter, TicketId.random(), service, Language.RU));
                case ALARM -> ask(new Intention.RaiseAlarm(RequestId.random(), counter, "li"));
                case ALARM_OVER ->
                        desk.hall()
                                .counters()
                                .values()
                                .forEach(
                                        it ->
                                                it.alarm()
                                                        .ifPresent(
                                                                on ->
                                                                        ask(
                                                                                new Intention
                                                                                        .EndAlarm(
                                                                                        on.id(),
                                                                                        counter,
                                                                                        "li"))));
                case NO_SHOW -> ask(new Intention.NoShow(counter, ticket));
                case PRINT ->
                        ask(
                                new Intention.NotePrinting(
                                        ticket, 1, Printing.FAILED, Optional.of("paper-out")));
                case JOURNEY -> ask(journey(service));
                case LEAVE -> ask(new Intention.LeaveQueue(anyTicket(), Surface.PHONE));
                case HOLD ->
                        ask(new Intention.Hold(counter, ticket, Optional.of(step.which() + 1)));
                case LATER -> ask(new Intention.ComeLater(anyTicket(), Surface.PHONE, 30));
                case BACK -> ask(new Intention.ComeBack(anyTicket()));
                case TRANSFER ->
                        ask(
                                new Intention.Transfer(
                                        counter,
                                        ticket,
                                        service,
                                        step.which() > 2 ? Optional.empty() : Optional.of(counter),
                                        step.which() % 2 == 0
                                                ? Optional.of("li")
                                                : Optional.empty()));
                case REOPEN ->
                        ask(new Intention.Reopen(anyTicket(), Happening.ReopeningReason.CAME_LATE));
                case RATE -> ask(new Intention.Rate(rating(service, step.which())));
                case HELP -> ask(new Intention.AskForHelp(help(step.which())));
                case ANSWER ->
                        desk.hall()
                                .openRequests()
                                .forEach(
                                        it ->
                                                ask(
                                                        new Intention.AnswerRequest(
                                                                new RequestAnswered(
                                                                        it.id(), counter))));
                case VISIT -> ask(new Intention.StartVisit(VisitId.random(), Language.EN));
                case HOURS_PASS -> clock.pass(Duration.ofHours(1));
                case NEXT_DAY -> {
                    clock.pass(Duration.ofDays(1));
                    desk.tick().join();
                }
                case RESTART -> reopen();
            }
        }

        private static Intention.IssueTicket journey(ServiceId service) {
            return new Intention.IssueTicket(
                    TicketId.random(),
                    Optional.empty(),
                    service,
                    Language.KO,
                    Optional.of("infant"),
                    Optional.of(Luohu.MONDAY_TEN),
                    List.of(Luohu.TAX, Luohu.PERMIT));
        }

        private VisitRated rating(ServiceId service, int which) {
            List<RatingReason> reasons = List.of(RatingReason.WAIT);
            return new VisitRated(
                    Optional.of(anyTicket()), service, which % 5 + 1, reasons, Surface.KIOSK);
        }

        private static HelpRequested help(int which) {
            return new HelpRequested(
                    RequestId.random(),
                    new PlaceId("luohu-port-hall/" + which),
                    "ticket",
                    "ar",
                    HelpCause.SCREEN_BUTTON);
        }

        private TicketId anyTicket() {
            return desk.hall().tickets().keySet().stream().findFirst().orElseGet(TicketId::random);
        }

        private TicketId ticketAt(CounterId counter) {
            return desk.hall()
                    .counter(counter)
                    .flatMap(Counter::ticket)
                    .orElseGet(TicketId::random);
        }

        private <A extends Answer> void ask(Intention<A> intention) {
            Luohu.ask(desk, intention);
        }

        void checkWhatIsAlwaysTrue() {
            assertThat(
                            records().stream()
                                    .map(JournalRecord::happening)
                                    .filter(Happening.TicketIssued.class::isInstance)
                                    .map(Happening.TicketIssued.class::cast)
                                    .map(it -> it.day() + it.label()))
                    .doesNotHaveDuplicates();
            for (Ticket ticket : desk.hall().tickets().values()) {
                long counters =
                        desk.hall().counters().values().stream()
                                .filter(it -> it.ticket().equals(Optional.of(ticket.id())))
                                .count();
                boolean atACounter =
                        ticket.state() == TicketState.CALLED
                                || ticket.state() == TicketState.SERVING;
                assertThat(counters).isEqualTo(atACounter ? 1 : 0);
            }
        }
    }
}
