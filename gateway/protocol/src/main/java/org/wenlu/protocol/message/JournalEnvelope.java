package org.wenlu.protocol.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.wenlu.protocol.Limits;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.record.RecordFormatException;

/// What a journal message says of itself in its MQTT user properties, read without unpacking it.
///
/// @param first sequence of the first record, from 1
/// @param last sequence of the last record
/// @param count number of records, 1 to [Limits#BATCH_RECORDS]
public record JournalEnvelope(JournalId journal, long first, long last, int count) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    public JournalEnvelope {
        if (count < 1 || count > Limits.BATCH_RECORDS) {
            throw new RecordFormatException(
                    "journal message: count must be 1 to %d, not %d"
                            .formatted(Limits.BATCH_RECORDS, count));
        }
        if (first < 1 || last - first + 1 != count) {
            throw new RecordFormatException(
                    "journal message: %d to %d does not make %d records"
                            .formatted(first, last, count));
        }
    }

    static JournalEnvelope of(JournalBatch batch) {
        return new JournalEnvelope(
                batch.journal(), batch.first(), batch.last(), batch.lines().size());
    }

    /// @param properties the user properties; those that are not the envelope's are ignored
    /// @throws RecordFormatException when one is missing, malformed or does not fit the others
    public static JournalEnvelope read(Map<String, String> properties) {
        long count = number(properties, "count");
        return new JournalEnvelope(
                journal(required(properties, "journal")),
                number(properties, "first"),
                number(properties, "last"),
                (int) Math.min(count, Integer.MAX_VALUE));
    }

    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("journal", journal.toString());
        properties.put("first", Long.toString(first));
        properties.put("last", Long.toString(last));
        properties.put("count", Integer.toString(count));
        return properties;
    }

    private static long number(Map<String, String> properties, String name) {
        String text = required(properties, name);
        if (!NUMBER.matcher(text).matches()) {
            throw new RecordFormatException(
                    "journal message: user property '%s' must be a whole number from 1, not '%s'"
                            .formatted(name, shortened(text)));
        }
        return Long.parseLong(text);
    }

    private static JournalId journal(String text) {
        try {
            return JournalId.of(text);
        } catch (IllegalArgumentException e) {
            throw new RecordFormatException(
                    "journal message: user property 'journal' is no UUID: '%s'"
                            .formatted(shortened(text)),
                    e);
        }
    }

    private static String required(Map<String, String> properties, String name) {
        String text = properties.get(name);
        if (text == null) {
            throw new RecordFormatException(
                    "journal message: user property '%s' is missing".formatted(name));
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
