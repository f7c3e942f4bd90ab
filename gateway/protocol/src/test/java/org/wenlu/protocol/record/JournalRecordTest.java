package org.wenlu.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;

class JournalRecordTest {
    private static final JournalId JOURNAL = JournalId.of("00000000-0000-4000-8000-000000000001");
    private static final Stamp STAMP =
            new Stamp(
                    3,
                    Duration.ofMillis(4711),
                    Instant.parse("2026-11-22T06:30:00Z"),
                    ClockQuality.TRUSTED,
                    480);

    private static JournalRecord record(Happening happening) {
        return JournalRecord.write(1, RecordId.random(), STAMP, Hash.beginning(JOURNAL), happening);
    }

    @Test
    void readsWhatItWrote() {
        var issued =
                new Happening.TicketIssued(
                        TicketId.random(),
                        Optional.empty(),
                        new ServiceId("tax"),
                        "A",
                        12,
                        "A012",
                        1,
                        "en",
                        false,
                        3,
                        Optional.of(new Happening.WaitRange(10, 18)),
                        "t0ken",
                        Optional.empty(),
                        Optional.empty());
        JournalRecord written = record(issued);

        JournalRecord read = JournalRecord.read(written.line());

        assertThat(read).isEqualTo(written);
        assertThat(read.hash()).isEqualTo(Hash.of(written.line().bytes()));
    }

    @Tag("WENLU-RECORD-004")
    @Test
    void ignoresUnknownFieldsAndReadsMissingOptionalOnesAsEmpty() {
        String line =
                record(
                                new Happening.TicketPrinting(
                                        TicketId.random(), 1, Printing.PRINTED, Optional.empty()))
                        .line()
                        .text();

        String other =
                line.replace(",\"cause\":null", "")
                        .replace("\"body\":{", "\"new\":1,\"body\":{\"later\":[1],");

        assertThat(other).doesNotContain("cause");
        assertThat(JournalRecord.read(RecordLine.of(other)).happening())
                .isInstanceOfSatisfying(
                        Happening.TicketPrinting.class, p -> assertThat(p.cause()).isEmpty());
    }

    @Tag("WENLU-RECORD-004")
    @Test
    void readsATicketThatWasIssuedBeforePrioritiesHadClasses() {
        String before =
                """
                {"seq":6,"id":"00000000-0000-4000-8000-000000000106","kind":"ticket.issued","v":1,\
                "boot":12,"elapsedMs":6001,"at":"2026-11-22T06:30:06.250Z","clock":"trusted",\
                "offsetMin":480,\
                "prev":"67b64d6c8e8393180072568aefef7efa727ed2aef09ba82d69840466d8f32eef",\
                "body":{"ticket":"00000000-0000-4000-8000-000000000003","visit":null,\
                "service":"tax","series":"A","number":12,"label":"A012","day":41,\
                "language":"zh-Hans","priority":true,"ahead":3,"promise":null,"token":"q7Zk"}}""";

        assertThat(JournalRecord.read(RecordLine.of(before)).happening())
                .isInstanceOfSatisfying(
                        Happening.TicketIssued.class,
                        it -> {
                            assertThat(it.priority()).isTrue();
                            assertThat(it.priorityClass()).isEmpty();
                            assertThat(it.appointment()).isEmpty();
                        });
    }

    @Tag("WENLU-JOURNAL-008")
    @Test
    void keepsARecordOfUnknownKindAsUnknown() {
        String line =
                record(new Happening.BootStarted("0.1"))
                        .line()
                        .text()
                        .replace("boot.started", "moon.landed");

        assertThat(JournalRecord.read(RecordLine.of(line)).happening())
                .isEqualTo(new Happening.Unknown("moon.landed", 1));
    }

    @Test
    void refusesARecordWithoutABodyField() {
        String line =
                record(new Happening.BootStarted("0.1"))
                        .line()
                        .text()
                        .replace("\"software\":\"0.1\"", "");

        assertThatThrownBy(() -> JournalRecord.read(RecordLine.of(line)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("record 1: body of boot.started")
                .hasMessageContaining("software");
    }

    @Tag("WENLU-RECORD-005")
    @Test
    void refusesARecordThatIsTooLargeWhenItIsWritten() {
        var tooMuch = new Happening.BootStarted("x".repeat(20_000));

        assertThatThrownBy(() -> record(tooMuch))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("at most 16384");
    }

    @Test
    void refusesWhatIsNoRecord() {
        for (String bad : List.of("", "{", "[]", "null", "{\"seq\":1}", "{}{}", "[".repeat(5000))) {
            assertThatThrownBy(() -> JournalRecord.read(RecordLine.of(bad)))
                    .as(bad.length() > 20 ? "deep" : bad)
                    .isInstanceOf(RecordFormatException.class);
        }
    }
}
