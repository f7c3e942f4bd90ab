package org.wenlu.firmware.bundle;

import java.util.regex.Pattern;

/// A file that comes with settings, fetched by what it contains.
///
/// @param sha256 of the content, 64 small hexadecimal digits
/// @param bytes its length, 0 to 512 MiB
public record Part(PartName name, String sha256, long bytes) {
    public static final long MOST_BYTES = 512L << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Part {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException(name.name() + ": '" + sha256 + "' is no SHA-256");
        }
        if (bytes < 0 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%s has %d bytes; it may have 0 to %d"
                            .formatted(name.name(), bytes, MOST_BYTES));
        }
    }
}
