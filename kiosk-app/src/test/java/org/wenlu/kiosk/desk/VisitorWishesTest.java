package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlu.kiosk.desk.Luohu.ask;
import static org.wenlu.kiosk.desk.Luohu.issue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.queue.Request;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.HelpCause;
import org.wenlu.protocol.record.Happening.HelpRequested;
import org.wenlu.protocol.record.Happening.InterpreterRequested;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.RequestAnswered;
import org.wenlu.protocol.record.Happening.SearchMade;
import org.wenlu.protocol.record.Happening.SearchScript;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.TicketLeft;
import org.wenlu.protocol.record.Happening.VisitRated;
import org.wenlu.protocol.record.JournalRecord;

class VisitorWishesTest {
    @TempDir Path directory;
    private HostDesk desk;

    @BeforeEach
    void open() {
        desk = Luohu.open(directory.resolve("journal.db"), new ManualKioskClock(Luohu.MONDAY_TEN));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Happening> happenings() {
        return desk.journal().after(0, 1_000).stream().map(JournalRecord::happening).toList();
    }

    private long count(Class<? extends Happening> kind) {
        return happenings().stream().filter(kind::isInstance).count();
    }

    private Ticket now(TicketId id) {
        return desk.hall().ticket(id).orElseThrow();
    }

    private void serve(TicketId ticket) {
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        ask(desk, new Intention.CallNext(Luohu.ONE));
        ask(desk, new Intention.Finish(Luohu.ONE, ticket, true));
    }

    private static Intention.IssueTicket journey(ServiceId first, ServiceId... further) {
        return new Intention.IssueTicket(
                TicketId.random(),
                Optional.empty(),
                first,
                Language.EN,
                Optional.of("elder"),
                Optional.empty(),
                List.of(further));
    }

    @Test
    void aVisitorWhoLeavesIsNotCalledAnyMore() {
        Ticket ticket = issue(desk, Luohu.TAX);

        ask(desk, new Intention.LeaveQueue(ticket.id(), Surface.PHONE));
        ask(desk, new Intention.LeaveQueue(ticket.id(), Surface.KIOSK));

        assertThat(now(ticket.id()).state()).isEqualTo(TicketState.LEFT);
        assertThat(happenings()).containsOnlyOnce(new TicketLeft(ticket.id(), Surface.PHONE));
        assertThat(count(TicketLeft.class)).isEqualTo(1);
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        assertThat(ask(desk, new Intention.CallNext(Luohu.ONE)))
                .isEqualTo(new Answer.NobodyWaiting());
    }

    @Test
    void oneWhoWasCalledDoesNotLeaveByATapThatCameTooLate() {
        Ticket ticket = issue(desk, Luohu.TAX);
        ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        ask(desk, new Intention.CallNext(Luohu.ONE));

        assertThat(ask(desk, new Intention.LeaveQueue(ticket.id(), Surface.PHONE)))
                .isEqualTo(new Answer.NotHere());
        assertThat(now(ticket.id()).state()).isEqualTo(TicketState.CALLED);
    }

    @Test
    void aTicketIsRatedOnceAndOnlyAfterItWasServed() {
        Ticket ticket = issue(desk, Luohu.TAX);
        var rating =
                new VisitRated(
                        Optional.of(ticket.id()),
                        Luohu.TAX,
                        5,
                        List.of(RatingReason.COURTESY),
                        Surface.PHONE);

        ask(desk, new Intention.Rate(rating));
        assertThat(count(VisitRated.class)).isZero();
        serve(ticket.id());
        ask(desk, new Intention.Rate(rating));
        ask(desk, new Intention.Rate(rating));

        assertThat(happenings()).containsOnlyOnce(rating);
        assertThat(now(ticket.id()).rated()).contains(5);
    }

    @Test
    void aJourneyGoesOnToTheNextServiceWithTheSameNumber() {
        var wish = journey(Luohu.TAX, Luohu.PERMIT, new ServiceId("elsewhere"), Luohu.TAX);
        Ticket ticket = ((Answer.Issued) ask(desk, wish)).ticket();
        assertThat(ticket.further()).containsExactly(Luohu.PERMIT);
        assertThat(ticket.priorityClass()).contains("elder");

        serve(ticket.id());

        Ticket going = now(ticket.id());
        assertThat(going.state()).isEqualTo(TicketState.WAITING);
        assertThat(going.service()).isEqualTo(Luohu.PERMIT);
        assertThat(going.label()).isEqualTo(ticket.label());
        assertThat(going.calls()).isZero();
        serve(ticket.id());
        assertThat(now(ticket.id()).state()).isEqualTo(TicketState.DONE);
        assertThat(count(Happening.TicketDone.class)).isEqualTo(2);
    }

    @Test
    void whoAsksForHelpAHundredTimesAsksOnceUntilSomebodyAnswers() {
        for (int i = 0; i < 100; i++) {
            ask(desk, new Intention.AskForHelp(help()));
        }
        ask(desk, interpreter("vi"));
        ask(desk, interpreter("fr"));

        List<Request> open = desk.hall().openRequests();
        assertThat(open)
                .extracting(Request::wanted)
                .containsExactlyInAnyOrder(
                        Request.Wanted.HELP,
                        Request.Wanted.INTERPRETER,
                        Request.Wanted.INTERPRETER);
        for (Request request : open) {
            var answered = new RequestAnswered(request.id(), Luohu.TWO);
            ask(desk, new Intention.AnswerRequest(answered));
            ask(desk, new Intention.AnswerRequest(answered));
        }
        assertThat(desk.hall().openRequests()).isEmpty();
        assertThat(count(RequestAnswered.class)).isEqualTo(3);
        ask(desk, new Intention.AskForHelp(help()));
        assertThat(desk.hall().openRequests()).hasSize(1);
    }

    private static HelpRequested help() {
        return new HelpRequested(
                RequestId.random(), Luohu.OWNER.place(), "ticket", "ar", HelpCause.PHYSICAL_BUTTON);
    }

    private static Intention<Answer.Noted> interpreter(String language) {
        return new Intention.AskForInterpreter(
                new InterpreterRequested(RequestId.random(), Luohu.OWNER.place(), language));
    }

    @Test
    void aSearchIsNotedWithoutAWordOfIt() {
        var search = new SearchMade(SearchScript.HAN, 4, "zh-Hans", 0);

        ask(desk, new Intention.NoteSearch(search));

        assertThat(happenings().getLast()).isEqualTo(search);
    }
}
