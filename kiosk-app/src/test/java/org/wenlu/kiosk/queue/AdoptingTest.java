package org.wenlu.kiosk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.TicketAdopted;
import org.wenlu.protocol.record.Happening.TicketIssued;
import org.wenlu.protocol.record.Happening.TicketReserved;
import org.wenlu.protocol.record.Stamp;

class AdoptingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final Stamp NOW = new Stamp(1, Duration.ZERO, TEN, ClockQuality.TRUSTED, 480);
    private static final PlaceId SATELLITE = new PlaceId("hall/2");
    private static final ServiceId TAX = new ServiceId("tax");
    private static final Numbers.Range RESERVE = new Numbers.Range(701, 703);

    private Hall hall = Hall.beforeTheFirstDay().after(new Happening.DayOpened(4, TODAY), NOW);

    private static TicketIssued issued(TicketId id, int number) {
        return new TicketIssued(
                id,
                Optional.empty(),
                TAX,
                "C",
                number,
                Issuing.label("C", number),
                9,
                "fr",
                false,
                0,
                Optional.empty(),
                "token-" + id,
                Optional.empty(),
                Optional.empty());
    }

    private static TicketAdopted adopted(TicketIssued ticket, Instant at, LocalDate date) {
        return new TicketAdopted(
                ticket, SATELLITE, at, date, RESERVE.holds(ticket.number()), List.of());
    }

    private Ticket adopt(int number, Instant at) {
        var id = TicketId.random();
        adopt(adopted(issued(id, number), at, TODAY));
        return hall.ticket(id).orElseThrow();
    }

    private void adopt(TicketAdopted adopted) {
        for (Happening it : Adopting.adopt(hall, adopted).happenings()) {
            hall = hall.after(it, NOW);
        }
    }

    @Tag("WENLU-PEERS-001")
    @Test
    void aReservedNumberIsNotCalledAndNeverGivenAgain() {
        hall = hall.after(new TicketReserved(TicketId.random(), SATELLITE, TAX, "C", 1, 4), NOW);

        assertThat(hall.waiting()).isEmpty();
        assertThat(Numbers.ALL.next(hall, "C")).hasValue(2);
    }

    @Tag("WENLU-PEERS-002")
    @Test
    void aNumberOfAReserveRangeIsTakenOnceADay() {
        assertThat(Numbers.ALL.next(hall, "C", RESERVE)).hasValue(701);
        adopt(701, TEN);
        adopt(702, TEN);
        assertThat(Numbers.ALL.next(hall, "C", RESERVE)).hasValue(703);
        assertThat(Numbers.ALL.next(hall, "A", RESERVE)).hasValue(701);
        adopt(703, TEN);

        assertThat(Numbers.ALL.next(hall, "C", RESERVE)).isEqualTo(OptionalInt.empty());
        assertThat(Numbers.ALL.next(hall, "A")).hasValue(1);
    }

    @Test
    void theHostGoesOnWithItsOwnNumbersAfterItAdoptedReserveNumbers() {
        var numbers = new Numbers(new Numbers.Range(1, 700), Optional.empty(), Optional.empty());
        hall = hall.after(new TicketReserved(TicketId.random(), SATELLITE, TAX, "C", 1, 4), NOW);
        adopt(701, TEN);

        assertThat(numbers.next(hall, "C")).hasValue(2);
    }

    @Test
    void whoBecameHostGivesItsReserveNumbersForTheRestOfThatDay() {
        var host = new Numbers.Range(1, 700);
        hall = hall.after(issued(TicketId.random(), 57), NOW);

        assertThat(new Numbers(host, Optional.of(RESERVE), Optional.of(TODAY)).next(hall, "C"))
                .hasValue(701);
        assertThat(
                        new Numbers(host, Optional.of(RESERVE), Optional.of(TODAY.minusDays(1)))
                                .next(hall, "C"))
                .hasValue(58);
    }

    @Tag("WENLU-PEERS-003")
    @Test
    void aTicketThatWasIssuedAloneIsCalledInTheOrderOfArrival() {
        Ticket late = adopt(2, TEN.plusSeconds(600));
        Ticket early = adopt(701, TEN);
        Ticket between = adopt(702, TEN.plusSeconds(60));

        assertThat(hall.waiting())
                .extracting(Ticket::id)
                .containsExactly(early.id(), between.id(), late.id());
        assertThat(early.label()).isEqualTo("C701");
    }

    @Tag("WENLU-PEERS-004")
    @Test
    void aTicketIsAdoptedOnceAndKeepsTheNumberThatWasShown() {
        var ticket = adopted(issued(TicketId.random(), 3), TEN, TODAY);
        adopt(ticket);
        adopt(ticket);

        assertThat(hall.tickets()).hasSize(1);
        assertThat(hall.waiting()).extracting(Ticket::label).containsExactly("C003");
    }

    @Tag("WENLU-PEERS-005")
    @Test
    void twoTicketsWithOneNumberAreBothCalledAndShown() {
        Ticket second = adopt(3, TEN.plusSeconds(60));
        Ticket first = adopt(3, TEN);

        assertThat(hall.waiting()).extracting(Ticket::label).containsExactly("C003", "C003");
        assertThat(Adopting.twins(hall))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.first().id()).isEqualTo(first.id());
                            assertThat(it.second().id()).isEqualTo(second.id());
                        });
    }

    @Tag("WENLU-PEERS-006")
    @Test
    void aTicketOfAnEarlierDayIsRecordedAndHasExpired() {
        var id = TicketId.random();
        var decision = Adopting.adopt(hall, adopted(issued(id, 701), TEN, TODAY.minusDays(1)));

        assertThat(decision.happenings())
                .hasSize(2)
                .last()
                .isEqualTo(new Happening.TicketExpired(id));
        decision.happenings().forEach(it -> hall = hall.after(it, NOW));
        assertThat(hall.tickets()).isEmpty();
    }
}
