package org.wenlu.kiosk.time;

import java.time.Duration;
import java.time.Instant;
import org.wenlu.protocol.record.Stamp;

/// The time of this device. Safe for use by several threads.
public interface KioskClock {
    /// Now, with everything that a record says about its time.
    Stamp stamp();

    /// Time since the start of this boot; never goes back.
    default Duration elapsed() {
        return stamp().elapsed();
    }

    /// Wall-clock time, right only as far as [Stamp#quality] says.
    default Instant now() {
        return stamp().at();
    }
}
