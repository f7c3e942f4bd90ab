package org.wenlu.gateway.console.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands where it is put.
public final class SampleClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    public SampleClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void set(Instant now) {
        this.now = now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SampleClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
