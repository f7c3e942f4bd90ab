package org.wenlu.protocol.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.message.CommandReader;
import org.wenlu.protocol.message.CommandSigner;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;
import org.wenlu.protocol.message.MessageCodec;
import org.wenlu.protocol.message.ReceiptReader;
import org.wenlu.protocol.message.ReceiptSigner;
import org.wenlu.protocol.message.WireMessage;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.Kind;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.record.RecordLine;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.TrustedKeys;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenTest {
    private static final List<String> MESSAGES =
            List.of(
                    "birth",
                    "status",
                    "death",
                    "receipt",
                    "sealed-receipt",
                    "ask",
                    "answer",
                    "result",
                    "command");

    private static JournalRecord example(Kind kind) {
        return Examples.records().get(kind.ordinal());
    }

    private static String file(Kind kind) {
        return "record/" + kind.word() + ".json";
    }

    @Tag("WENLU-RECORD-001")
    @ParameterizedTest
    @EnumSource
    void readsEveryKindToExactlyItsValueAndWritesTheSameBytes(Kind kind) {
        var line = new RecordLine(Goldens.line(file(kind)));

        assertThat(JournalRecord.read(line)).isEqualTo(example(kind));
        assertThat(example(kind).line()).isEqualTo(line);
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        "birth",
                        Examples.BIRTH,
                        MessageCodec.birth(Goldens.line("birth.json")),
                        MessageCodec.encode(Examples.BIRTH)),
                Arguments.of(
                        "status",
                        Examples.STATUS,
                        MessageCodec.status(Goldens.line("status.json")),
                        MessageCodec.encode(Examples.STATUS)),
                Arguments.of(
                        "death",
                        Examples.DEATH,
                        MessageCodec.death(Goldens.line("death.json")),
                        MessageCodec.encode(Examples.DEATH)),
                Arguments.of(
                        "ask",
                        Examples.ASK,
                        MessageCodec.ask(Goldens.line("ask.json")),
                        MessageCodec.encode(Examples.ASK)),
                Arguments.of(
                        "answer",
                        Examples.ANSWER,
                        MessageCodec.answer(Goldens.line("answer.json")),
                        MessageCodec.encode(Examples.ANSWER)),
                Arguments.of(
                        "result",
                        Examples.RESULT,
                        MessageCodec.result(Goldens.line("result.json")),
                        MessageCodec.encode(Examples.RESULT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void readsEveryMessageToExactlyItsValueAndWritesTheSameBytes(
            String name, Object expected, Object read, byte[] written) {
        assertThat(read).isEqualTo(expected);
        assertThat(written).isEqualTo(Goldens.line(name + ".json"));
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void readsReceiptsWithThePublishedKeyAndSignsTheSameBytes() {
        var reader = new ReceiptReader(TrustedKeys.decode(publishedKey()));
        var signer = new ReceiptSigner(Examples.signingKey());
        for (var each :
                Map.of("receipt", Examples.RECEIPT, "receipt-empty", Examples.EMPTY_RECEIPT)
                        .entrySet()) {
            byte[] message = Goldens.line(each.getKey() + ".signed.json");

            assertThat(reader.read(message)).isEqualTo(each.getValue());
            assertThat(signer.sign(each.getValue())).isEqualTo(message);
            assertThat(SignedMessage.fromJson(message).payload())
                    .isEqualTo(Goldens.line(each.getKey() + ".json"));
        }
    }

    @Tag("WENLU-RECEIPT-001")
    @Test
    void readsReceiptsForLettersWithThePublishedKeyAndSignsTheSameBytes() {
        byte[] message = Goldens.line("sealed-receipt.signed.json");

        assertThat(new ReceiptReader(TrustedKeys.decode(publishedKey())).any(message))
                .isEqualTo(Examples.SEALED_RECEIPT);
        assertThat(new ReceiptSigner(Examples.signingKey()).sign(Examples.SEALED_RECEIPT))
                .isEqualTo(message);
        assertThat(SignedMessage.fromJson(message).payload())
                .isEqualTo(Goldens.line("sealed-receipt.json"));
    }

    @Tag("WENLU-COMMAND-001")
    @Test
    void readsTheCommandWithThePublishedKeyAndSignsTheSameBytes() {
        byte[] message = Goldens.line("command.signed.json");

        assertThat(new CommandReader(TrustedKeys.decode(publishedKey())).read(message))
                .isEqualTo(Examples.COMMAND);
        assertThat(new CommandSigner(Examples.signingKey()).sign(Examples.COMMAND))
                .isEqualTo(message);
        assertThat(SignedMessage.fromJson(message).payload())
                .isEqualTo(Goldens.line("command.json"));
    }

    @Tag("WENLU-COMMAND-001")
    @Test
    void aReceiptIsNoCommandAlthoughTheSameKeySignedIt() {
        var reader = new CommandReader(TrustedKeys.decode(publishedKey()));

        assertThatThrownBy(() -> reader.read(Goldens.line("receipt.signed.json")))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("wenlu.receipt");
    }

    private static Map<String, byte[]> publishedKey() {
        return Json.mapper()
                .readValue(Goldens.bytes("receipt-keys.json"), new TypeReference<>() {});
    }

    @Tag("WENLU-JOURNAL-003")
    @Tag("WENLU-JOURNAL-004")
    @Test
    void readsTheJournalMessagePlainAndPacked() {
        Map<String, String> envelope =
                Json.mapper()
                        .readValue(
                                Goldens.bytes("journal-envelope.json"), new TypeReference<>() {});
        var plain =
                new WireMessage(
                        JournalBatch.CONTENT_TYPE, envelope, Goldens.bytes("journal.ndjson"));
        var packed =
                new WireMessage(
                        JournalBatch.CONTENT_TYPE_GZIP,
                        envelope,
                        Goldens.bytes("journal.ndjson.gz"));

        assertThat(JournalBatchCodec.decode(plain)).isEqualTo(Examples.batch());
        assertThat(JournalBatchCodec.decode(packed)).isEqualTo(Examples.batch());
        assertThat(JournalBatchCodec.encode(Examples.batch()).properties()).isEqualTo(envelope);
    }

    static Stream<Arguments> schemasAndGoldens() {
        var messages =
                Stream.of(
                        Arguments.of("birth", "birth.json"),
                        Arguments.of("status", "status.json"),
                        Arguments.of("death", "death.json"),
                        Arguments.of("ask", "ask.json"),
                        Arguments.of("answer", "answer.json"),
                        Arguments.of("result", "result.json"),
                        Arguments.of("command", "command.json"),
                        Arguments.of("signed-message", "command.signed.json"),
                        Arguments.of("receipt", "receipt.json"),
                        Arguments.of("receipt", "receipt-empty.json"),
                        Arguments.of("signed-message", "receipt.signed.json"),
                        Arguments.of("signed-message", "receipt-empty.signed.json"),
                        Arguments.of("sealed-receipt", "sealed-receipt.json"),
                        Arguments.of("signed-message", "sealed-receipt.signed.json"),
                        Arguments.of("sealed-letter", "sealed-letter.json"),
                        Arguments.of("letter", "letter/sign-up.json"),
                        Arguments.of("letter", "letter/volunteer.json"),
                        Arguments.of("letter", "letter/suggestion.json"),
                        Arguments.of("letter", "letter/covenant-comment.json"),
                        Arguments.of("letter", "letter/mistake.json"),
                        Arguments.of("letter", "letter/unanswered-search.json"),
                        Arguments.of("journal-envelope", "journal-envelope.json"));
        var records =
                Stream.of(Kind.values())
                        .map(kind -> Arguments.of("record/" + kind.word(), file(kind)));
        return Stream.concat(messages, records);
    }

    @Tag("WENLU-RECORD-002")
    @ParameterizedTest(name = "{1}")
    @MethodSource("schemasAndGoldens")
    void everyGoldenFileFitsItsSchemaWhichDescribesEveryField(String schema, String golden) {
        JsonNode json = Json.mapper().readTree(Goldens.bytes(golden));

        assertThat(Schemas.errors(schema, json)).isEmpty();
        assertThat(Schemas.fields(schema)).containsAll(json.propertyNames());
        if (json.has("body")) {
            assertThat(Schemas.bodyFields(schema)).containsAll(json.get("body").propertyNames());
        }
    }

    @Tag("WENLU-RECORD-003")
    @ParameterizedTest
    @EnumSource
    void schemaAndReaderAgreeWhichFieldsOfARecordMayBeMissing(Kind kind) {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Goldens.bytes(file(kind)));
        for (String field : List.copyOf(json.propertyNames())) {
            ObjectNode less = json.deepCopy();
            less.remove(field);
            assertAgreement(kind, less, field);
        }
        for (String field : List.copyOf(json.get("body").propertyNames())) {
            ObjectNode less = json.deepCopy();
            ((ObjectNode) less.get("body")).remove(field);
            assertAgreement(kind, less, "body." + field);
        }
    }

    private static void assertAgreement(Kind kind, ObjectNode json, String without) {
        boolean fits = Schemas.errors("record/" + kind.word(), json).isEmpty();
        assertThat(read(json)).as("%s without %s", kind.word(), without).isEqualTo(fits);
    }

    private static boolean read(ObjectNode json) {
        try {
            JournalRecord.read(new RecordLine(Json.mapper().writeValueAsBytes(json)));
            return true;
        } catch (RecordFormatException e) {
            return false;
        }
    }

    @Tag("WENLU-RECORD-003")
    @ParameterizedTest
    @FieldSource("MESSAGES")
    void schemaAndReaderRefuseAMessageWithoutAField(String name) {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Goldens.bytes(name + ".json"));
        for (String field : List.copyOf(json.propertyNames())) {
            ObjectNode less = json.deepCopy();
            less.remove(field);
            if (Schemas.errors(name, less).isEmpty()) {
                assertThat(field).isEqualTo("conflict");
                continue;
            }
            byte[] bytes = Json.mapper().writeValueAsBytes(less);
            assertThatThrownBy(() -> read(name, bytes))
                    .as("%s without %s", name, field)
                    .isInstanceOf(RecordFormatException.class);
        }
    }

    private static Object read(String name, byte[] json) {
        return switch (name) {
            case "birth" -> MessageCodec.birth(json);
            case "status" -> MessageCodec.status(json);
            case "death" -> MessageCodec.death(json);
            case "ask" -> MessageCodec.ask(json);
            case "answer" -> MessageCodec.answer(json);
            case "result" -> MessageCodec.result(json);
            case "command" ->
                    new CommandReader(TrustedKeys.decode(publishedKey()))
                            .read(Examples.signingKey().sign(json).toJson());
            default ->
                    new ReceiptReader(TrustedKeys.decode(publishedKey()))
                            .any(Examples.signingKey().sign(json).toJson());
        };
    }

    @Tag("WENLU-RECORD-004")
    @ParameterizedTest(name = "{1}")
    @MethodSource("schemasAndGoldens")
    void schemasAllowFieldsThatComeLater(String schema, String golden) {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Goldens.bytes(golden));

        json.put("later", 1);

        assertThat(Schemas.errors(schema, json)).isEmpty();
    }
}
