package org.wenlu.kiosk.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// What keeps SQLite from writing.
final class DiskTrouble {
    private static final int PRIMARY = 0xff;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;

    private DiskTrouble() {}

    /// A token for status when it is the disk.
    static Optional<String> of(@Nullable Throwable cause) {
        if (!(cause instanceof SQLiteException failed)) {
            return Optional.empty();
        }
        return switch (failed.getResultCode().code & PRIMARY) {
            case FULL -> Optional.of("disk-full");
            case READ_ONLY, CANNOT_OPEN -> Optional.of("disk-read-only");
            case IO_ERROR -> Optional.of("disk-failing");
            default -> Optional.empty();
        };
    }
}
