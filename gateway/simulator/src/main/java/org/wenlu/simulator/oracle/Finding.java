package org.wenlu.simulator.oracle;

import java.util.List;

/// What the oracle saw.
///
/// @param records in the kiosk's journals
/// @param stored distinct records in the ledger
/// @param receipted records for which the kiosk holds a receipt
/// @param lost records that the ledger does not hold, or holds differently
/// @param duplicated records stored twice, and numbers given twice on a service day
/// @param faults everything else that is wrong
public record Finding(
        long records,
        long stored,
        long receipted,
        long visits,
        long tickets,
        long served,
        List<String> lost,
        List<String> duplicated,
        List<String> faults) {
    public Finding {
        lost = List.copyOf(lost);
        duplicated = List.copyOf(duplicated);
        faults = List.copyOf(faults);
    }

    /// Whether every record is stored exactly once, receipted, and nothing else is wrong.
    public boolean good() {
        return lost.isEmpty()
                && duplicated.isEmpty()
                && faults.isEmpty()
                && records == stored
                && receipted == records;
    }
}
