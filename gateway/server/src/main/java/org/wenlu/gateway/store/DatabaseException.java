package org.wenlu.gateway.store;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database did not do what was asked; nothing of it happened.
public final class DatabaseException extends RuntimeException {
    /// What lies in the statement itself and will fail again, however often it is tried.
    private static final Set<SQLiteErrorCode> LASTING =
            Set.of(
                    SQLiteErrorCode.SQLITE_ERROR,
                    SQLiteErrorCode.SQLITE_CONSTRAINT,
                    SQLiteErrorCode.SQLITE_MISMATCH,
                    SQLiteErrorCode.SQLITE_RANGE,
                    SQLiteErrorCode.SQLITE_TOOBIG);

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Whether the same may succeed later: the disk was full or gone, the database busy or closed.
    public boolean passing() {
        return !(getCause() instanceof SQLException cause && lasting(cause));
    }

    private static boolean lasting(SQLException cause) {
        return cause instanceof SQLiteException known
                && LASTING.stream()
                        .anyMatch(code -> (known.getResultCode().code & 0xff) == code.code);
    }
}
