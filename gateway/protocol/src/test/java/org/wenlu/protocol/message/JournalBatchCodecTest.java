package org.wenlu.protocol.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.record.RecordLine;

class JournalBatchCodecTest {
    private static JournalBatch batch(int count) {
        return JournalBatch.of(Journals.ID, Journals.of(count));
    }

    private static WireMessage plain(JournalBatch batch) {
        return new WireMessage(
                JournalBatch.CONTENT_TYPE,
                JournalEnvelope.of(batch).properties(),
                Ndjson.join(batch.lines()));
    }

    private static WireMessage with(WireMessage message, String property, String value) {
        var properties = new HashMap<>(message.properties());
        properties.put(property, value);
        return new WireMessage(message.contentType(), properties, message.payload());
    }

    private static WireMessage with(WireMessage message, byte[] payload) {
        return new WireMessage(message.contentType(), message.properties(), payload);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(WireMessage message) {
        return assertThatThrownBy(() -> JournalBatchCodec.decode(message))
                .isInstanceOf(RecordFormatException.class);
    }

    @Tag("WENLU-JOURNAL-003")
    @Test
    void readsWhatItWroteSmallAndPlain() {
        WireMessage message = JournalBatchCodec.encode(batch(2));

        assertThat(message.contentType()).isEqualTo("application/x-ndjson");
        assertThat(message.properties())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "journal", Journals.ID.toString(),
                                "first", "1",
                                "last", "2",
                                "count", "2"));
        assertThat(JournalBatchCodec.decode(message).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(JournalRecord.read(line).line()).isEqualTo(line));
    }

    @Tag("WENLU-JOURNAL-004")
    @Test
    void packsWhatIsLargeAndReadsItBack() {
        JournalBatch batch = batch(200);

        WireMessage message = JournalBatchCodec.encode(batch);

        assertThat(message.contentType()).isEqualTo("application/x-ndjson+gzip");
        assertThat(message.payload().length).isLessThan(Ndjson.join(batch.lines()).length / 2);
        assertThat(JournalBatchCodec.decode(message)).isEqualTo(batch);
    }

    @Test
    void takesAsManyRecordsFromTheFrontAsFit() {
        List<JournalRecord> many = Journals.of(Limits.BATCH_RECORDS + 1);
        List<JournalRecord> large =
                Journals.of(Collections.nCopies(20, new Happening.BootStarted("x".repeat(15_000))));

        assertThat(JournalBatch.of(Journals.ID, many).last()).isEqualTo(Limits.BATCH_RECORDS);
        JournalBatch fitting = JournalBatch.of(Journals.ID, large);
        assertThat(fitting.last()).isBetween(10L, 19L);
        assertThat(JournalBatchCodec.decode(JournalBatchCodec.encode(fitting))).isEqualTo(fitting);
    }

    @Tag("WENLU-JOURNAL-003")
    @ParameterizedTest
    @CsvSource({
        "journal, not-a-uuid, 'journal' is no UUID",
        "first, 0, 'first' must be a whole number from 1",
        "first, +1, 'first' must be a whole number from 1",
        "first, 2, 2 to 3 does not make 3 records",
        "last, 9999999999999999999, 'last' must be a whole number from 1",
        "last, 999999999999999999, 1 to 999999999999999999 does not make 3 records",
        "count, 501, count must be 1 to 500",
        "count, 4294967299, count must be 1 to 500",
        "count, 2, 1 to 3 does not make 2 records",
    })
    void refusesAnEnvelopeThatDoesNotFit(String property, String value, String says) {
        assertRefused(with(plain(batch(3)), property, value)).hasMessageContaining(says);
    }

    @Tag("WENLU-JOURNAL-003")
    @ParameterizedTest
    @ValueSource(strings = {"journal", "first", "last", "count"})
    void refusesAnEnvelopeWithAMissingProperty(String property) {
        WireMessage whole = plain(batch(1));
        var properties = new HashMap<>(whole.properties());
        properties.remove(property);

        assertRefused(new WireMessage(whole.contentType(), properties, whole.payload()))
                .hasMessageContaining("'%s' is missing", property);
    }

    @Tag("WENLU-JOURNAL-004")
    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/x-ndjson+zstd"})
    void refusesAnotherContentType(String contentType) {
        WireMessage whole = plain(batch(1));

        assertRefused(new WireMessage(contentType, whole.properties(), whole.payload()))
                .hasMessageContaining("content type must be");
    }

    @Tag("WENLU-JOURNAL-005")
    @Test
    void stopsUnpackingABombAtTheLimit() {
        byte[] bomb = Packing.pack(new byte[200 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(Limits.MESSAGE_BYTES);
        WireMessage message =
                new WireMessage(
                        JournalBatch.CONTENT_TYPE_GZIP,
                        JournalEnvelope.of(batch(1)).properties(),
                        bomb);

        assertRefused(message).hasMessageContaining("more than the 2097152 bytes");
    }

    @Tag("WENLU-JOURNAL-005")
    @Test
    void refusesAPayloadThatIsTooLarge() {
        assertRefused(with(plain(batch(1)), new byte[Limits.MESSAGE_BYTES + 1]))
                .hasMessageContaining("payload has 262145 bytes; at most 262144");
    }

    @Tag("WENLU-JOURNAL-005")
    @Test
    void refusesWhatIsCutOrNoGzip() {
        WireMessage packed = JournalBatchCodec.encode(batch(200));
        byte[] half = Arrays.copyOf(packed.payload(), packed.payload().length / 2);

        assertRefused(with(packed, half)).hasMessageContaining("not gzip");
        assertRefused(with(packed, "plain\n".getBytes(UTF_8))).hasMessageContaining("not gzip");
    }

    @Tag("WENLU-JOURNAL-006")
    @Test
    void refusesFewerMoreUnendedEmptyAndLongLines() {
        WireMessage whole = plain(batch(2));
        String text = new String(whole.payload(), UTF_8);
        String firstLine = text.substring(0, text.indexOf('\n') + 1);

        assertRefused(with(whole, firstLine.getBytes(UTF_8)))
                .hasMessageContaining("1 lines where its envelope names 2");
        assertRefused(with(whole, (text + firstLine).getBytes(UTF_8)))
                .hasMessageContaining("more lines than the 2");
        assertRefused(with(whole, text.stripTrailing().getBytes(UTF_8)))
                .hasMessageContaining("is not ended");
        assertRefused(with(whole, (firstLine + "\n").getBytes(UTF_8)))
                .hasMessageContaining("line 2 has 0 bytes");
        assertRefused(with(whole, (firstLine + "x".repeat(16_385) + "\n").getBytes(UTF_8)))
                .hasMessageContaining("line 2 has 16385 bytes");
    }

    @Tag("WENLU-JOURNAL-006")
    @Test
    void refusesALineThatIsNoRecordAndSaysWhich() {
        JournalBatch batch = batch(2);
        String deep = "{\"seq\":2,\"body\":" + "[".repeat(100) + "]".repeat(100) + "}";

        for (String bad : List.of("[]", "{}", "null", deep, "{\"seq\":2}")) {
            var lines = List.of(batch.lines().getFirst(), RecordLine.of(bad));
            assertRefused(with(plain(batch), Ndjson.join(lines)))
                    .as(bad)
                    .hasMessageContaining("line 2: not a journal record");
        }
    }

    @Tag("WENLU-JOURNAL-006")
    @Test
    void refusesRecordsOutOfOrderAndGaps() {
        List<RecordLine> lines = batch(4).lines();
        WireMessage three = plain(batch(3));

        assertRefused(with(three, join(lines, 0, 2, 1)))
                .hasMessageContaining("line 2 holds record 3 where 2 must be");
        assertRefused(with(three, join(lines, 0, 1, 3)))
                .hasMessageContaining("line 3 holds record 4 where 3 must be");
        assertRefused(with(three, join(lines, 0, 1, 1)))
                .hasMessageContaining("line 3 holds record 2 where 3 must be");
    }

    private static byte[] join(List<RecordLine> lines, int... picks) {
        return Ndjson.join(Arrays.stream(picks).mapToObj(lines::get).toList());
    }

    @Tag("WENLU-JOURNAL-007")
    @Test
    void refusesABrokenHashChain() {
        JournalBatch batch = batch(3);
        String forged = batch.lines().get(1).text().replace("0.1.2", "0.6.6");
        var lines = List.of(batch.lines().get(0), RecordLine.of(forged), batch.lines().get(2));

        assertRefused(with(plain(batch), Ndjson.join(lines)))
                .hasMessageContaining("record 3 names")
                .hasMessageContaining("as the hash before it, which is");
    }

    @Tag("WENLU-JOURNAL-001")
    @Tag("WENLU-JOURNAL-007")
    @Test
    void refusesAChainThatBeganInAnotherJournal() {
        assertRefused(with(plain(batch(2)), "journal", "00000000-0000-4000-8000-000000000002"))
                .hasMessageContaining("record 1 names");
    }

    @Tag("WENLU-JOURNAL-008")
    @Test
    void readsABatchWithARecordOfAnUnknownKindAndOneWhoseBodyIsNotUnderstood() {
        JournalBatch batch = batch(1);
        String line = batch.lines().getFirst().text();
        for (String other :
                List.of(
                        line.replace("boot.started", "moon.landed"),
                        line.replace("\"software\"", "\"hardware\""))) {
            WireMessage message = with(plain(batch), (other + "\n").getBytes(UTF_8));

            assertThat(JournalBatchCodec.decode(message).lines())
                    .containsExactly(RecordLine.of(other));
        }
    }
}
