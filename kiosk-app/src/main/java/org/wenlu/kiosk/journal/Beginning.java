package org.wenlu.kiosk.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.queue.Days;
import org.wenlu.kiosk.queue.Snapshots;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.JournalId;
import org.wenlu.protocol.record.Happening.BootStarted;
import org.wenlu.protocol.record.Happening.JournalOpened;
import org.wenlu.protocol.record.Happening.OpeningReason;

/// What is recorded when the program starts.
final class Beginning {
    private static final String OWNER = "owner";

    private Beginning() {}

    /// Ends visits that went on when the device stopped, begins a journal where none is or its
    /// owner is another, and records the start.
    static JournalId begin(Writing writing, Owner owner, String software) {
        try {
            writing.append(Days.interruptedVisits(writing.hall()));
            Optional<Owner> before = owner(writing.store());
            if (!before.equals(Optional.of(owner))) {
                open(writing, before, owner);
            }
            writing.append(List.of(new BootStarted(software)));
            return writing.head().id();
        } catch (SQLException e) {
            throw new JournalException("the start cannot be recorded", e);
        }
    }

    private static void open(Writing writing, Optional<Owner> before, Owner owner)
            throws SQLException {
        if (before.isPresent() && !before.get().servicePoint().equals(owner.servicePoint())) {
            writing.forgetHall();
        }
        writing.open(
                new JournalOpened(
                        owner.device(),
                        owner.place(),
                        owner.servicePoint(),
                        reason(before, owner),
                        writing.end()));
        if (writing.hall().day() > 0) {
            writing.append(Snapshots.of(writing.hall()));
        }
        writing.store().meta(OWNER, Json.mapper().writeValueAsString(owner));
    }

    private static OpeningReason reason(Optional<Owner> before, Owner owner) {
        return before.map(
                        it ->
                                it.device().equals(owner.device())
                                        ? OpeningReason.MOVED
                                        : OpeningReason.REPLACED)
                .orElse(OpeningReason.FIRST);
    }

    static Optional<Owner> owner(Store store) throws SQLException {
        return store.meta(OWNER).map(it -> Json.mapper().readValue(it, Owner.class));
    }
}
