package org.wenlu.gateway.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.store.Database;

class SqliteLedgerTest extends LedgerContract {
    @TempDir Path folder;
    private final List<Database> opened = new ArrayList<>();

    @Override
    Ledger open(Projection projection) {
        Database database = Database.open(folder.resolve("ledger.db"));
        opened.add(database);
        return new SqliteLedger(
                database, List.of(projection), (device, place) -> true, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        opened.forEach(Database::close);
    }
}
