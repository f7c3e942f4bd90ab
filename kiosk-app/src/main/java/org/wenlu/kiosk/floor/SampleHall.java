package org.wenlu.kiosk.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.guide.Advice;
import org.wenlu.kiosk.guide.PriorityClass;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.guide.Surroundings;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Printing;

/// An invented hall on an invented afternoon, for pictures: it can be looked at, not changed.
final class SampleHall implements Desk {
    static final Instant NOW = Instant.parse("2026-11-20T06:32:10Z");

    private final Hall hall =
            new Hall(
                    1,
                    LocalDate.of(2026, 11, 20),
                    tickets().collect(Collectors.toMap(Ticket::id, Function.identity())),
                    Map.of(
                            new CounterId("1"), counter("1", "Li", Optional.empty()),
                            new CounterId("2"), counter("2", "Wu", Optional.empty()),
                            new CounterId("3"), counter("3", "Chen", Optional.of(id(12)))),
                    Map.of());

    static ServicePoint point() {
        return new ServicePoint(
                new ServicePointId("luohu-port-hall"),
                names("罗湖口岸服务大厅", "羅湖口岸服務大廳", "Luohu Port Service Hall"),
                names("罗湖口岸", "羅湖口岸", "Luohu Port"),
                ZoneId.of("Asia/Shanghai"),
                Stream.of("1", "2", "3", "4").map(CounterId::new).toList(),
                Set.of(),
                List.of(
                        offer("registration", "A", names("住宿登记", "住宿登記", "Registration")),
                        offer("residence", "C", names("居留许可", "居留許可", "Residence permit")),
                        offer("tax", "E", names("个人所得税", "個人所得稅", "Income tax"))),
                PriorityClass.SHIPPED,
                List.of(),
                Advice.NONE,
                Surroundings.NONE);
    }

    static Optional<WaitRange> wait(Hall hall, ServiceId service) {
        int people = hall.waitingFor(service).size();
        return service.value().equals("tax")
                ? Optional.empty()
                : Optional.of(new WaitRange(people * 3, people * 6));
    }

    private static Stream<Ticket> tickets() {
        return Stream.of(
                ticket(6, "A", "registration", Language.ES, TicketState.MISSED, "1", 25),
                ticket(7, "C", "residence", Language.FR, TicketState.DONE, "2", 19),
                ticket(8, "A", "registration", Language.ZH_HANS, TicketState.DONE, "1", 12),
                ticket(9, "A", "registration", Language.ZH_HANT, TicketState.SERVING, "2", 6),
                ticket(10, "C", "residence", Language.EN, TicketState.CALLED, "1", 1),
                ticket(12, "A", "registration", Language.EN, TicketState.CALLED, "3", 0),
                ticket(13, "A", "registration", Language.JA, TicketState.WAITING, "", 0),
                ticket(14, "A", "registration", Language.ZH_HANS, TicketState.WAITING, "", 0),
                ticket(15, "C", "residence", Language.KO, TicketState.WAITING, "", 0),
                ticket(16, "A", "registration", Language.RU, TicketState.WAITING, "", 0),
                ticket(17, "C", "residence", Language.AR, TicketState.WAITING, "", 0),
                ticket(18, "A", "registration", Language.EN, TicketState.WAITING, "", 0));
    }

    private static Ticket ticket(
            int number,
            String series,
            String service,
            Language language,
            TicketState state,
            String counter,
            int calledMinutesAgo) {
        boolean called = state != TicketState.WAITING;
        return new Ticket(
                id(number),
                new ServiceId(service),
                series,
                number,
                "%s%03d".formatted(series, number),
                1,
                language,
                number == 12 || number == 16,
                "sample-" + number,
                3,
                Optional.empty(),
                NOW.minus(Duration.ofMinutes(60 - 3L * number)),
                number,
                state,
                number == 12 || number == 15 ? Printing.UNKNOWN : Printing.PRINTED,
                1,
                called ? 1 : 0,
                called ? Optional.of(new CounterId(counter)) : Optional.empty(),
                called
                        ? Optional.of(NOW.minus(Duration.ofMinutes(calledMinutesAgo)))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                number == 12 || number == 16 ? Optional.of("elder") : Optional.empty(),
                number == 12 || number == 14 ? Optional.of(NOW) : Optional.empty(),
                number == 12 ? List.of(new ServiceId("tax")) : List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    private static TicketId id(int number) {
        return TicketId.of("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static Counter counter(String id, String clerk, Optional<TicketId> ticket) {
        var services = List.of(new ServiceId("registration"), new ServiceId("residence"));
        return new Counter(new CounterId(id), true, clerk, services, ticket);
    }

    private static ServiceOffer offer(String id, String series, Map<Language, String> names) {
        var rules =
                new Service(
                        new ServiceId(id),
                        series,
                        List.of(),
                        OptionalInt.empty(),
                        Duration.ofMinutes(6));
        return new ServiceOffer(rules, names, names, "home", Optional.empty());
    }

    private static Map<Language, String> names(String hans, String hant, String en) {
        return Map.of(Language.ZH_HANS, hans, Language.ZH_HANT, hant, Language.EN, en);
    }

    @Override
    public <A extends Answer> CompletableFuture<Reply<A>> submit(
            IntentionKey key, Intention<A> intention) {
        return CompletableFuture.completedFuture(new Reply.Busy<>());
    }

    @Override
    public Hall hall() {
        return hall;
    }

    @Override
    public Subscription onChange(HallListener listener) {
        return () -> {};
    }
}
