package org.wenlu.gateway.console.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlu.gateway.ledger.Arrival;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RecordId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.message.JournalBatch;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Happening;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.JournalRecord;
import org.wenlu.protocol.record.RecordLine;
import org.wenlu.protocol.record.Stamp;

/// One kiosk's journal, written record by record.
public final class SampleJournal {
    private static final int OFFSET_MINUTES = 8 * 60;

    private final DeviceId device;
    private final PlaceId place;
    private final JournalId id = JournalId.random();
    private final List<RecordLine> lines = new ArrayList<>();
    private Hash last = Hash.beginning(id);
    private long taken;

    public SampleJournal(String device, String place, Instant at) {
        this.device = new DeviceId(device);
        this.place = new PlaceId(place);
        var point = new ServicePointId(place.substring(0, place.indexOf('/')));
        write(
                at,
                new Happening.JournalOpened(
                        this.device,
                        this.place,
                        point,
                        Happening.OpeningReason.FIRST,
                        Optional.empty()));
    }

    public void write(Instant at, Happening happening) {
        write(at, ClockQuality.TRUSTED, happening);
    }

    public void write(Instant at, ClockQuality quality, Happening happening) {
        var stamp = new Stamp(1, Duration.ofSeconds(lines.size()), at, quality, OFFSET_MINUTES);
        var record =
                JournalRecord.write(lines.size() + 1L, RecordId.random(), stamp, last, happening);
        lines.add(record.line());
        last = record.hash();
    }

    public JournalId id() {
        return id;
    }

    public long length() {
        return lines.size();
    }

    /// What was written since the last call.
    public Arrival news() {
        var batch =
                new JournalBatch(
                        id, taken + 1, lines.size(), lines.subList((int) taken, lines.size()));
        taken = lines.size();
        return new Arrival(device, place, batch);
    }

    public DeviceId device() {
        return device;
    }

    public PlaceId place() {
        return place;
    }
}
