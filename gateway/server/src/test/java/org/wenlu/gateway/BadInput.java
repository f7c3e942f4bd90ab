package org.wenlu.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.Topics;
import org.wenlu.protocol.Topics.Channel;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.message.JournalBatchCodec;
import org.wenlu.protocol.message.WireMessage;

/// A message that breaks the contract, with what the gateway has to say of it.
///
/// @param cause under which it is counted
/// @param says part of the one line in the log: what, where, what would be right
record BadInput(String name, String topic, WireMessage wire, String cause, String says) {
    static final String SECRET = "secret-4711";
    private static final String JOURNAL = Topics.of(TestSite.KIOSK, Channel.JOURNAL);

    /// The list: one line for each way to be wrong.
    static List<BadInput> all() throws IOException {
        return List.of(
                journal(
                        "no envelope",
                        new WireMessage("", Map.of(), bytes("nonsense " + SECRET)),
                        "user property 'count' is missing"),
                journal(
                        "an envelope that does not add up",
                        with("count", "2"),
                        "1 to 3 does not make 2 records"),
                journal(
                        "an unknown content type",
                        typed("text/plain"),
                        "content type must be application/x-ndjson"),
                journal(
                        "no JSON",
                        payload(_ -> bytes("{\"seq\":" + SECRET + "\n{}\n{}\n")),
                        "line 1: not a journal record: no well-formed JSON at column"),
                journal(
                        "a record without its fields",
                        payload(_ -> bytes("{\"seq\":1,\"kind\":\"" + SECRET + "\"}\n{}\n{}\n")),
                        "line 1: not a journal record: field"),
                journal(
                        "JSON without end",
                        payload(_ -> bytes("[".repeat(5_000) + "\n{}\n{}\n")),
                        "line 1"),
                journal(
                        "a batch cut off",
                        payload(plain -> Arrays.copyOf(plain, plain.length - 9)),
                        "is not ended by a line feed"),
                journal(
                        "a packed batch cut off",
                        packed(plain -> Arrays.copyOf(zip(plain), 40)),
                        "not gzip"),
                journal(
                        "a packed batch without end",
                        packed(_ -> zip(new byte[64 * 1024 * 1024])),
                        "unpacks to more than the 2097152 bytes"),
                journal(
                        "a damaged sequence",
                        payload(plain -> text(plain, "\"seq\":2,", "\"seq\":3,")),
                        "line 2 holds record 3 where 2 must be"),
                journal(
                        "a broken chain of hashes",
                        payload(plain -> text(plain, "\"elapsedMs\":1000", "\"elapsedMs\":1001")),
                        "as the hash before it"),
                new BadInput(
                        "an oversized message",
                        JOURNAL,
                        payload(_ -> new byte[Limits.MESSAGE_BYTES + 1]),
                        "oversized",
                        "at most 262144 bytes"),
                new BadInput(
                        "another device's journal",
                        JOURNAL,
                        batch(TestSite.OTHER),
                        "foreign-journal",
                        "which must open its own"),
                small(
                        "a status that is none",
                        Channel.STATUS,
                        "{\"boot\":\"" + SECRET + "\"}",
                        "malformed",
                        "not a status message: field"),
                small(
                        "a birth that is no JSON",
                        Channel.BIRTH,
                        "{" + SECRET,
                        "malformed",
                        "not a birth message: no well-formed JSON"),
                new BadInput(
                        "the death of another device",
                        Topics.of(TestSite.KIOSK, Channel.DEATH),
                        new WireMessage("", Map.of(), TestDevice.death(TestSite.OTHER, 1, 1)),
                        "foreign-device",
                        "kiosk-2 on the topic of kiosk-1"));
    }

    /// What only a broker that is not trusted lets through.
    static List<BadInput> throughTheBroker() {
        return List.of(
                new BadInput(
                        "a revoked device",
                        Topics.of(TestSite.REVOKED, Channel.JOURNAL),
                        batch(TestSite.REVOKED),
                        "revoked-device",
                        "device kiosk-9 is revoked"),
                new BadInput(
                        "an unassigned device",
                        Topics.of(new DeviceId("ghost"), Channel.JOURNAL),
                        batch(new DeviceId("ghost")),
                        "unknown-device",
                        "the fleet file must name the device ghost"),
                new BadInput(
                        "a topic that is none",
                        "wenlu/v1/-/journal",
                        batch(TestSite.KIOSK),
                        "topic",
                        "wenlu/v1/{device}/{channel}"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static BadInput journal(String name, WireMessage wire, String says) {
        return new BadInput(name, JOURNAL, wire, "malformed", says);
    }

    private static BadInput small(
            String name, Channel channel, String text, String cause, String says) {
        var wire = new WireMessage("", Map.of(), bytes(text));
        return new BadInput(name, Topics.of(TestSite.KIOSK, channel), wire, cause, says);
    }

    private static WireMessage batch(DeviceId device) {
        return JournalBatchCodec.encode(new TestJournal(device).visits(2).all());
    }

    private static WireMessage plain() {
        JournalBatch batch = new TestJournal(TestSite.KIOSK).visits(2).all();
        var lines = new StringBuilder();
        batch.lines().forEach(line -> lines.append(line.text()).append('\n'));
        var properties = JournalBatchCodec.encode(batch).properties();
        return new WireMessage(JournalBatch.CONTENT_TYPE, properties, bytes(lines.toString()));
    }

    private static WireMessage with(String property, String value) {
        WireMessage good = plain();
        var properties = new HashMap<>(good.properties());
        properties.put(property, value);
        return new WireMessage(good.contentType(), properties, good.payload());
    }

    private static WireMessage typed(String contentType) {
        WireMessage good = plain();
        return new WireMessage(contentType, good.properties(), good.payload());
    }

    private static WireMessage payload(UnaryOperator<byte[]> damage) {
        WireMessage good = plain();
        return new WireMessage(good.contentType(), good.properties(), damage.apply(good.payload()));
    }

    private static WireMessage packed(UnaryOperator<byte[]> damage) {
        WireMessage good = payload(damage);
        return new WireMessage(JournalBatch.CONTENT_TYPE_GZIP, good.properties(), good.payload());
    }

    private static byte[] zip(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static byte[] text(byte[] plain, String from, String to) {
        return bytes(new String(plain, StandardCharsets.UTF_8).replace(from, to));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
