package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Stamp;
import tools.jackson.databind.node.ObjectNode;

/// Appointments and priority go first, and everybody's turn comes.
class PrecedenceTest {
    private static final ServiceId TAX = new ServiceId("tax");
    private static final ServiceId PERMIT = new ServiceId("permit");
    private static final CounterId ONE = new CounterId("1");
    private static final Site SITE =
            Site.of(
                    List.of(service(TAX), service(PERMIT)),
                    List.of(ONE),
                    ZoneId.of("Asia/Shanghai"));

    private final Calling calling = new Calling(SITE);
    private Hall hall = Hall.beforeTheFirstDay();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");

    private static Service service(ServiceId id) {
        return new Service(id, "A", List.of(), OptionalInt.empty(), Duration.ofMinutes(10));
    }

    @BeforeEach
    void open() {
        take(Days.open(hall, LocalDate.of(2026, 11, 23)));
        take(new Counters(SITE).open(ONE, "li", List.of()));
    }

    private Stamp stamp() {
        return new Stamp(1, Duration.ZERO, now, ClockQuality.TRUSTED, 480);
    }

    private void take(Decision decision) {
        for (Happening happening : decision.happenings()) {
            hall = hall.after(happening, stamp());
        }
    }

    private Ticket issued(
            ServiceId service, Optional<String> priority, Optional<Instant> appointment) {
        var wish =
                new Issuing.Wish(
                        TicketId.random(),
                        Optional.empty(),
                        service,
                        Language.EN,
                        priority,
                        appointment,
                        List.of());
        take(new Issuing(SITE).issue(hall, wish, stamp(), wish.ticket().toString()));
        return hall.ticket(wish.ticket()).orElseThrow();
    }

    private Ticket walkIn() {
        return issued(TAX, Optional.empty(), Optional.empty());
    }

    private Ticket elder(ServiceId service) {
        return issued(service, Optional.of("elder"), Optional.empty());
    }

    private Ticket expected() {
        return issued(TAX, Optional.empty(), Optional.of(now.plusSeconds(600)));
    }

    private void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    private List<TicketId> order() {
        return hall.waiting().stream().map(Ticket::id).toList();
    }

    /// Calls the next and sends it to the other service at once, where no counter is.
    private void callAndTransfer(Ticket next, ServiceId to) {
        take(calling.next(hall, ONE, stamp()));
        assertThat(hall.counter(ONE).flatMap(Counter::ticket)).contains(next.id());
        take(calling.transfer(hall, ONE, next.id(), to, Optional.empty(), Optional.empty()));
    }

    @Test
    void priorityIsBeforeAnAppointmentAndAnAppointmentBeforeWhoCameEarlier() {
        Ticket walkIn = walkIn();
        Ticket expected = expected();
        Ticket elder = elder(TAX);

        assertThat(order()).containsExactly(elder.id(), expected.id(), walkIn.id());
        assertThat(expected.ahead()).isZero();
        assertThat(elder.ahead()).isZero();
        assertThat(walkIn().ahead()).isEqualTo(3);
    }

    @Test
    void anAppointmentIsNotBeforeWhoHadWaitedHalfAnHourWhenItCheckedIn() {
        Ticket patient = walkIn();
        pass(1);
        Ticket later = walkIn();
        pass(29);
        Ticket expected = expected();

        assertThat(order()).containsExactly(patient.id(), expected.id(), later.id());
        assertThat(expected.ahead()).isEqualTo(1);
    }

    @Test
    void whoWasOvertakenThreeTimesIsNextWhereverTheOthersWentOnTo() {
        take(new Counters(SITE).open(ONE, "li", List.of(TAX)));
        Ticket patient = walkIn();
        for (int i = 0; i < Precedence.MOST_OVERTAKEN; i++) {
            callAndTransfer(i == 1 ? expected() : elder(TAX), PERMIT);
        }
        Ticket another = elder(TAX);

        assertThat(order()).startsWith(patient.id());
        assertThat(another.ahead()).isEqualTo(1);
    }

    @Test
    void aTicketKeptByAProgramThatDidNotCountOvertakingIsRead() {
        ObjectNode kept = Json.mapper().valueToTree(walkIn());
        kept.remove("overtaken");

        assertThat(Json.mapper().treeToValue(kept, Ticket.class).overtaken()).isZero();
    }
}
