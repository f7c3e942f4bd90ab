package org.wenlu.gateway.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What is kept up to date from stored records, in the transaction that stores them: figures, for
/// example. Called on the writing thread, one call at a time.
@FunctionalInterface
public interface Projection {
    /// @param connection the open transaction; neither committed nor closed here
    /// @param inserted records that are new to the ledger and of a known kind, in the order they
    ///   were stored; duplicates, conflicts and set-aside records are not among them
    /// @throws SQLException rolls everything back; the records are tried again
    void stored(Connection connection, List<StoredRecord> inserted) throws SQLException;
}
