package org.wenlu.firmware.bundle;

import java.util.Comparator;

/// The version of something signed: it only rises. A new epoch begins when the author's counting
/// was lost.
public record Version(long epoch, long n) implements Comparable<Version> {
    public static final Version NONE = new Version(0, 0);

    public Version {
        if (epoch < 0 || n < 0) {
            throw new IllegalArgumentException(
                    "a version (%d, %d) must not be negative".formatted(epoch, n));
        }
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingLong(Version::epoch)
                .thenComparingLong(Version::n)
                .compare(this, other);
    }
}
