package org.wenlu.protocol.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wenlu.protocol.identity.CommandId;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.LedgerId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.identity.RequestId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Command;
import org.wenlu.protocol.message.CommandResult;
import org.wenlu.protocol.message.CommandState;
import org.wenlu.protocol.message.Death;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.Receipt;
import org.wenlu.protocol.message.SealedReceipt;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Happening.HelpCause;
import org.wenlu.protocol.record.Happening.JournalEnd;
import org.wenlu.protocol.record.Happening.OpeningReason;
import org.wenlu.protocol.record.Happening.RatingReason;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Happening.SearchScript;
import org.wenlu.protocol.record.Happening.Surface;
import org.wenlu.protocol.record.Happening.VisitOutcome;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Kind;
import org.wenlu.protocol.record.Printing;
import org.wenlu.protocol.record.Stamp;
import org.wenlu.protocol.signing.SigningKey;

/// What the golden files hold, as values.
final class Examples {
    static final DeviceId DEVICE = new DeviceId("kiosk-0007");
    static final PlaceId PLACE = new PlaceId("luohu-port-hall/1");
    static final ServicePointId POINT = new ServicePointId("luohu-port-hall");
    static final JournalId JOURNAL = new JournalId(uuid(1));
    static final LedgerId LEDGER = new LedgerId(uuid(2));
    static final TicketId TICKET = new TicketId(uuid(3));
    static final VisitId VISIT = new VisitId(uuid(4));
    static final RequestId REQUEST = new RequestId(uuid(5));
    static final CounterId COUNTER = new CounterId("3");
    static final ServiceId SERVICE = new ServiceId("accommodation-registration");
    static final Instant AT = Instant.parse("2026-11-22T06:30:00.250Z");

    /// A key made for the golden files; nothing else believes it.
    static final String KEY_NAME = "ed25519:golden";

    static final String PRIVATE_KEY =
            "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    static final Birth BIRTH =
            new Birth(
                    DEVICE,
                    PLACE,
                    POINT,
                    12,
                    3,
                    AT,
                    "0.1.0",
                    "simulator-portrait",
                    JOURNAL,
                    List.of("zh-Hans", "zh-Hant", "en"));
    static final Status STATUS =
            new Status(
                    DEVICE,
                    12,
                    3,
                    AT,
                    ClockQuality.HOLDOVER,
                    3600,
                    JOURNAL,
                    1042,
                    1040,
                    7,
                    2,
                    "paper-low",
                    12_000_000_000L,
                    210_000_000L,
                    List.of("printer-paper-low"));
    static final Death DEATH = new Death(DEVICE, 12, 3, false);
    private static final String ASKED = "0b9f3f0e-2f61-4b1c-9f0a-3f5d8d1f7a11";
    static final Ask ASK =
            new Ask(
                    ASKED,
                    Ask.What.LEAVE,
                    "k3J9sQ2mXw",
                    "{\"key\":\"7d9b1f0c-5a53-4d3c-8f6f-0d2f7c1e4b22\"}");
    static final Answer ANSWER = new Answer(ASKED, 409, "{\"what\":\"not-waiting\"}");
    static final Command COMMAND =
            new Command(new CommandId(uuid(171)), DEVICE, 12, "maintenance-on", AT);
    static final CommandResult RESULT =
            new CommandResult(new CommandId(uuid(171)), 12, CommandState.FAILED, "other-boot", AT);
    static final Receipt RECEIPT =
            new Receipt(
                    LEDGER,
                    DEVICE,
                    JOURNAL,
                    1040,
                    Optional.of(Hash.of("the record at 1040".getBytes(UTF_8))),
                    2,
                    Optional.empty(),
                    AT);
    static final Receipt EMPTY_RECEIPT =
            new Receipt(LEDGER, DEVICE, JOURNAL, 0, Optional.empty(), 0, Optional.of(1L), AT);

    static final SealedReceipt SEALED_RECEIPT =
            new SealedReceipt(
                    LEDGER, DEVICE, List.of(new LetterId(uuid(161)), new LetterId(uuid(162))), AT);

    private Examples() {}

    private static UUID uuid(int n) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(n));
    }

    static SigningKey signingKey() {
        try {
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(
                                            Base64.getDecoder().decode(PRIVATE_KEY)));
            return new SigningKey(KEY_NAME, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One record of every kind, chained in one journal.
    static List<JournalRecord> records() {
        var records = new ArrayList<JournalRecord>();
        Hash before = Hash.beginning(JOURNAL);
        for (Kind kind : Kind.values()) {
            int seq = records.size() + 1;
            var stamp =
                    new Stamp(
                            12,
                            Duration.ofMillis(1000L * seq + 1),
                            AT.plusSeconds(seq),
                            ClockQuality.TRUSTED,
                            480);
            var id = new RecordId(uuid(100 + seq));
            var record = JournalRecord.write(seq, id, stamp, before, happening(kind));
            records.add(record);
            before = record.hash();
        }
        return records;
    }

    static JournalBatch batch() {
        return JournalBatch.of(JOURNAL, records());
    }

    private static Happening happening(Kind kind) {
        return switch (kind) {
            case JOURNAL_OPENED ->
                    new Happening.JournalOpened(
                            DEVICE,
                            PLACE,
                            POINT,
                            OpeningReason.REPLACED,
                            Optional.of(
                                    new JournalEnd(
                                            new JournalId(uuid(9)), 77, Hash.of(new byte[0]))));
            case BOOT_STARTED -> new Happening.BootStarted("0.1.0");
            case DAY_OPENED -> new Happening.DayOpened(41, LocalDate.of(2026, 11, 22));
            case VISIT_STARTED -> new Happening.VisitStarted(VISIT, "zh-Hans");
            case VISIT_ENDED ->
                    new Happening.VisitEnded(
                            VISIT,
                            "en",
                            VisitOutcome.TICKET,
                            List.of("guide:registration", "service:" + SERVICE),
                            List.of("text-175", "high-contrast"),
                            95);
            case TICKET_ISSUED -> issued();
            case TICKET_REFUSED ->
                    new Happening.TicketRefused(SERVICE, Refusal.OUTSIDE_HOURS, "ar");
            case TICKET_CALLED -> new Happening.TicketCalled(TICKET, COUNTER, 1, Optional.of(640L));
            case SERVICE_STARTED -> new Happening.ServiceStarted(TICKET, COUNTER);
            case TICKET_DONE ->
                    new Happening.TicketDone(
                            TICKET,
                            COUNTER,
                            true,
                            Optional.of(310L),
                            Optional.of(Happening.ServingOutcome.DOCUMENTS_MISSING));
            case TICKET_MISSED -> new Happening.TicketMissed(TICKET, COUNTER, 3);
            case TICKET_EXPIRED -> new Happening.TicketExpired(TICKET);
            case TICKET_PRINTING ->
                    new Happening.TicketPrinting(
                            TICKET, 2, Printing.UNKNOWN, Optional.of("no-answer"));
            case COUNTER_OPENED ->
                    new Happening.CounterOpened(
                            COUNTER, "clerk-14", List.of(SERVICE, new ServiceId("tax")));
            case COUNTER_CLOSED -> new Happening.CounterClosed(COUNTER);
            case SNAPSHOT -> new Happening.Snapshot(1, state());
            default -> wish(kind);
        };
    }

    /// What a visitor says and asks.
    private static Happening wish(Kind kind) {
        return switch (kind) {
            case TICKET_LEFT -> new Happening.TicketLeft(TICKET, Surface.PHONE);
            case JOURNEY_PLANNED ->
                    new Happening.JourneyPlanned(TICKET, List.of(new ServiceId("tax")));
            case TICKET_CONTINUED -> new Happening.TicketContinued(TICKET, new ServiceId("tax"));
            case VISIT_RATED ->
                    new Happening.VisitRated(
                            Optional.of(TICKET),
                            SERVICE,
                            4,
                            List.of(RatingReason.WAIT, RatingReason.LANGUAGE),
                            Surface.PHONE);
            case SEARCH_MADE -> new Happening.SearchMade(SearchScript.LATIN, 7, "fr", 0);
            case READINESS_CHECKED ->
                    new Happening.ReadinessChecked(SERVICE, false, List.of("passport", "lease"));
            case HELP_REQUESTED ->
                    new Happening.HelpRequested(
                            REQUEST, PLACE, "ticket", "ar", HelpCause.PHYSICAL_BUTTON);
            case INTERPRETER_REQUESTED -> new Happening.InterpreterRequested(REQUEST, PLACE, "vi");
            case REQUEST_ANSWERED -> new Happening.RequestAnswered(REQUEST, COUNTER);
            case TICKET_RESERVED ->
                    new Happening.TicketReserved(TICKET, PLACE, SERVICE, "A", 12, 41);
            case TICKET_ADOPTED ->
                    new Happening.TicketAdopted(
                            issued(), PLACE, AT, LocalDate.of(2026, 11, 22), true, List.of());
            case TICKET_HELD -> new Happening.TicketHeld(TICKET, Surface.COUNTER, Optional.of(AT));
            case TICKET_RETURNED -> new Happening.TicketReturned(TICKET);
            case TICKET_TRANSFERRED ->
                    new Happening.TicketTransferred(
                            TICKET,
                            COUNTER,
                            new ServiceId("tax"),
                            Optional.of(COUNTER),
                            Optional.of("clerk-14"));
            case TICKET_REOPENED ->
                    new Happening.TicketReopened(TICKET, Happening.ReopeningReason.CAME_LATE);
            case TICKET_SETTLED ->
                    new Happening.TicketSettled(TICKET, PLACE, Happening.TicketEnd.DONE, AT, false);
            case TICKET_CANCELLED ->
                    new Happening.TicketCancelled(
                            TICKET, COUNTER, Happening.CancellingReason.WRONG_SERVICE);
            case ALARM_RAISED -> new Happening.AlarmRaised(REQUEST, COUNTER, "clerk-14");
            case ALARM_ENDED -> new Happening.AlarmEnded(REQUEST, COUNTER, "clerk-2");
            case TERM_BEGUN -> new Happening.TermBegun(2, PLACE, true);
            default -> throw new IllegalStateException(kind + " has no example");
        };
    }

    private static Happening.TicketIssued issued() {
        return new Happening.TicketIssued(
                TICKET,
                Optional.of(VISIT),
                SERVICE,
                "A",
                12,
                "A012",
                41,
                "zh-Hans",
                true,
                3,
                Optional.of(new WaitRange(10, 18)),
                "q7Zk2mXw9bTn",
                Optional.of("elder"),
                Optional.of(AT));
    }

    private static Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("day", 41);
        state.put("names", List.of("𠮷", "䶮"));
        state.put("series", Map.of("A", 12));
        return state;
    }
}
