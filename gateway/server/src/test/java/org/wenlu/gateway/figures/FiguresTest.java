package org.wenlu.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.gateway.console.sample.SampleHall;
import org.wenlu.gateway.console.sample.SampleJournal;
import org.wenlu.gateway.ledger.Arrival;
import org.wenlu.gateway.ledger.SqliteLedger;
import org.wenlu.gateway.ledger.StoredRecord;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Printing;

class FiguresTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant TEN = DAY.atTime(10, 0).atZone(ZONE).toInstant();

    @TempDir Path folder;

    private final SampleJournal journal = new SampleJournal("kiosk-1", "hall/1", TEN);
    private final TicketId ticket = new TicketId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsTheSameInEveryOrderAndWithDuplicates(long seed) {
        List<StoredRecord> records = aDayOfTwoKiosks();
        try (var inOrder = open("a.db");
                var shuffled = open("b.db")) {
            store(inOrder, records);
            List<StoredRecord> mixed = new ArrayList<>(records);
            mixed.addAll(records.subList(0, records.size() / 3));
            Collections.shuffle(mixed, new Random(seed));
            mixed.forEach(it -> store(shuffled, List.of(it)));
            assertThat(cells(shuffled)).isEqualTo(cells(inOrder)).isNotEmpty();
        }
    }

    /// A kiosk whose store was rolled back writes what the gateway has not signed for into its new
    /// journal again; some of it may have been stored under the old one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsARecordThatArrivesUnderTwoJournalsOnce(long seed) {
        List<StoredRecord> records = aDayOfTwoKiosks();
        List<StoredRecord> both = new ArrayList<>(records);
        both.addAll(underAnotherJournal(records));
        Collections.shuffle(both, new Random(seed));
        try (var once = open("once.db");
                var twice = open("twice.db")) {
            store(once, records);
            both.forEach(it -> store(twice, List.of(it)));
            assertThat(cells(twice)).isEqualTo(cells(once)).hasSizeGreaterThan(100);
            assertThat(figures(twice).total(Figure.REFUSED)).isPositive();
            var reader = new FigureReader(twice);
            for (Figure figure : Figure.values()) {
                assertThat(reader.behind(DAY.toString(), figure, _ -> true))
                        .as(figure.word())
                        .hasSize((int) figures(once).total(figure));
            }
        }
    }

    private static List<StoredRecord> underAnotherJournal(List<StoredRecord> records) {
        var other = JournalId.random();
        Hash before = Hash.beginning(other);
        List<StoredRecord> copies = new ArrayList<>();
        for (StoredRecord it : records) {
            var copy =
                    JournalRecord.write(
                            copies.size() + 1L,
                            it.record().id(),
                            it.record().stamp(),
                            before,
                            it.record().happening());
            before = copy.hash();
            copies.add(new StoredRecord(it.device(), other, it.place(), copy, it.storedAt()));
        }
        return copies;
    }

    @Test
    void rebuildsFromTheLedgerWhatWasCountedWhileItWasStored() {
        try (var database = open("ledger.db")) {
            var ledger =
                    new SqliteLedger(
                            database,
                            List.of(new Figures()),
                            (device, place) -> true,
                            Clock.systemUTC());
            ledger.store(aDay().stream().map(SampleJournal::news).toList());
            List<String> before = cells(database);
            assertThat(new Rebuild(database).run()).isEqualTo(ledger.records());
            assertThat(cells(database)).isEqualTo(before).hasSizeGreaterThan(100);
        }
    }

    @Test
    void everyFigureOpensToExactlyAsManyRecordsAsItSays() {
        try (var database = open("evidence.db")) {
            store(database, aDayOfTwoKiosks());
            var reader = new FigureReader(database);
            DayFigures day = reader.day(DAY.toString());
            for (Figure figure : Figure.values()) {
                assertThat(reader.behind(DAY.toString(), figure, _ -> true))
                        .as(figure.word())
                        .hasSize((int) day.total(figure));
            }
            assertThat(day.total(Figure.VISITS)).isPositive();
        }
    }

    @Test
    void countsACallThatArrivesBeforeItsTicketUnderTheTicketsService() {
        journal.write(TEN.plusSeconds(600), called(1, 600));
        journal.write(TEN, issued(5, 12));
        List<StoredRecord> records = stored(journal);
        try (var database = open("early.db")) {
            store(database, List.of(records.get(1)));
            store(database, List.of(records.get(2)));
            DayFigures tax = figures(database).of("tax");
            assertThat(tax.total(Figure.CALLED)).isOne();
            assertThat(tax.wait(0.5)).contains(600L);
            assertThat(tax.kept()).contains(1.0);
        }
    }

    @Test
    void countsARecallOnceAndAMissedTicketThatWasServedLaterAsServed() {
        journal.write(TEN, issued(5, 12));
        journal.write(TEN.plusSeconds(900), called(1, 900));
        journal.write(TEN.plusSeconds(960), called(2, 960));
        journal.write(TEN.plusSeconds(999), new Happening.TicketMissed(ticket, counter(), 2));
        journal.write(
                TEN.plusSeconds(2000),
                new Happening.TicketDone(ticket, counter(), true, Optional.empty()));
        DayFigures day = counted();
        assertThat(day.total(Figure.CALLED)).isOne();
        assertThat(day.total(Figure.MISSED)).isZero();
        assertThat(day.total(Figure.DONE)).isOne();
        assertThat(day.kept()).contains(0.0);
    }

    @Tag("WENLU-RECORD-006")
    @Test
    void countsATicketThatWasHeldSentOnAndReopenedAsOneServedVisit() {
        journal.write(TEN, issued(5, 12));
        journal.write(TEN.plusSeconds(900), called(1, 900));
        journal.write(
                TEN.plusSeconds(910),
                new Happening.TicketHeld(ticket, Happening.Surface.COUNTER, Optional.empty()));
        journal.write(TEN.plusSeconds(920), new Happening.TicketReturned(ticket));
        for (int again = 0; again < 2; again++) {
            journal.write(
                    TEN.plusSeconds(1000),
                    new Happening.TicketDone(ticket, counter(), true, Optional.of(60L)));
            journal.write(
                    TEN.plusSeconds(1100),
                    new Happening.TicketReopened(ticket, Happening.ReopeningReason.NOT_SETTLED));
        }
        assertThat(counted().total(Figure.DONE)).isOne();
    }

    @Test
    void countsATicketThatWasGivenUpAndNotServedAsLeft() {
        journal.write(TEN, issued(5, 12));
        journal.write(TEN.plusSeconds(60), new Happening.TicketMissed(ticket, counter(), 1));
        journal.write(
                TEN.plusSeconds(90), new Happening.TicketLeft(ticket, Happening.Surface.PHONE));
        DayFigures day = counted();
        assertThat(day.total(Figure.LEFT)).isOne();
        assertThat(day.total(Figure.MISSED)).isZero();
    }

    @Test
    void countsRatingsByLevelWithATicketAndWithout() {
        journal.write(TEN, rated(Optional.of(ticket), 5));
        journal.write(TEN, rated(Optional.empty(), 5));
        journal.write(TEN, rated(Optional.empty(), 2));
        DayFigures day = counted();
        assertThat(day.byDetail(Figure.RATED)).containsEntry("level-5", 2L);
        assertThat(day.byDetail(Figure.RATED)).containsEntry("level-2", 1L);
        assertThat(day.of("tax").total(Figure.RATED)).isEqualTo(3);
    }

    private static Happening rated(Optional<TicketId> ticket, int level) {
        return new Happening.VisitRated(
                ticket, new ServiceId("tax"), level, List.of(), Happening.Surface.KIOSK);
    }

    @Test
    void countsATicketAsUnprintedUntilOneOfItsPrintsIsConfirmed() {
        journal.write(TEN, issued(5, 12));
        journal.write(TEN, print(1, Printing.UNKNOWN));
        try (var database = open("paper.db")) {
            List<StoredRecord> first = stored(journal);
            store(database, first);
            assertThat(figures(database).byDetail(Figure.UNPRINTED)).containsEntry("unknown", 1L);
            journal.write(TEN, print(2, Printing.PRINTED));
            store(database, stored(journal));
            assertThat(figures(database).total(Figure.UNPRINTED)).isZero();
        }
    }

    @Test
    void keepsVisitsOfAnUntrustedClockApart() {
        journal.write(
                TEN,
                ClockQuality.UNTRUSTED,
                new Happening.VisitStarted(new VisitId(UUID.randomUUID()), "en"));
        try (var database = open("clock.db")) {
            store(database, stored(journal));
            assertThat(figures(database).total(Figure.VISITS)).isZero();
            assertThat(new FigureReader(database).day(Moment.UNKNOWN_DAY).total(Figure.VISITS))
                    .isOne();
        }
    }

    @Test
    void countsAVisitAfterMidnightOnTheServicePointsOwnDay() {
        journal.write(
                Instant.parse("2026-11-21T16:30:00Z"),
                new Happening.VisitStarted(new VisitId(UUID.randomUUID()), "ja"));
        DayFigures day = counted();
        assertThat(day.byDetail(Figure.VISITS)).containsEntry("ja", 1L);
        assertThat(day.byHour(Figure.VISITS)[0]).isOne();
    }

    private DayFigures counted() {
        try (var database = open("one.db")) {
            store(database, stored(journal));
            return figures(database);
        }
    }

    private static DayFigures figures(Database database) {
        return new FigureReader(database).day(DAY.toString());
    }

    private Database open(String name) {
        return Database.open(folder.resolve(name));
    }

    private static void store(Database database, List<StoredRecord> records) {
        database.write(
                connection -> {
                    new Figures().stored(connection, records);
                    return true;
                });
    }

    private static List<String> cells(Database database) {
        return database.read(
                connection -> {
                    List<String> cells = new ArrayList<>();
                    try (var select = connection.createStatement();
                            var rows =
                                    select.executeQuery(
                                            "SELECT day || ' ' || service_point || ' ' || hour ||"
                                                    + " ' ' || figure || ' ' || detail || ' ' ||"
                                                    + " service || ' ' || n FROM figure_cell WHERE n"
                                                    + " <> 0 ORDER BY 1")) {
                        while (rows.next()) {
                            cells.add(rows.getString(1));
                        }
                    }
                    return cells;
                });
    }

    private static List<SampleJournal> aDay() {
        var one = new SampleJournal("kiosk-1", "hall/1", TEN);
        var two = new SampleJournal("kiosk-2", "hall/2", TEN);
        new SampleHall(one, ZONE, 7).day(DAY, 1, TEN.plusSeconds(20_000));
        new SampleHall(two, ZONE, 8).day(DAY, 1, TEN.plusSeconds(20_000));
        return List.of(one, two);
    }

    private static List<StoredRecord> aDayOfTwoKiosks() {
        return aDay().stream().flatMap(it -> stored(it).stream()).toList();
    }

    private static List<StoredRecord> stored(SampleJournal journal) {
        Arrival news = journal.news();
        return news.batch().lines().stream()
                .map(
                        line ->
                                new StoredRecord(
                                        news.device(),
                                        news.batch().journal(),
                                        news.place(),
                                        JournalRecord.read(line),
                                        TEN))
                .toList();
    }

    private Happening issued(int least, int most) {
        return new Happening.TicketIssued(
                ticket,
                Optional.empty(),
                new ServiceId("tax"),
                "A",
                1,
                "A001",
                1,
                "en",
                false,
                0,
                Optional.of(new Happening.WaitRange(least, most)),
                "token",
                Optional.empty(),
                Optional.empty());
    }

    private Happening called(int call, long waited) {
        return new Happening.TicketCalled(ticket, counter(), call, Optional.of(waited));
    }

    private Happening print(int job, Printing state) {
        return new Happening.TicketPrinting(ticket, job, state, Optional.empty());
    }

    private static CounterId counter() {
        return new CounterId("1");
    }
}
