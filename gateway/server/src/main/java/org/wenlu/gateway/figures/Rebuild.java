package org.wenlu.gateway.figures;

import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.wenlu.protocol.record.JournalRecord;

/// Counts everything again from the ledger, in one transaction; ingest must be stopped meanwhile.
public final class Rebuild {
    private final Jdbi jdbi;
    private final Figures figures = new Figures();

    public Rebuild(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A stored record with its origin.
    public record Stored(Origin origin, JournalRecord record) {}

    /// @param ledger every stored record once or more, in any order; closed by the caller
    public void from(Stream<Stored> ledger) {
        jdbi.useTransaction(
                handle -> {
                    EventTable.clear(handle);
                    ledger.forEach(it -> figures.count(handle, it.origin(), it.record()));
                });
    }
}
