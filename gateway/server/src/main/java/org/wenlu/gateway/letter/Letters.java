package org.wenlu.gateway.letter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.gateway.store.Database;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.Letter;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.NotOpenedException;
import org.wenlu.protocol.letter.OpeningKey;
import org.wenlu.protocol.letter.SealedLetter;

/// Every letter once, for as long as it may be kept. Safe for use by several threads.
public final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int IDENTITY_DAYS = 400;

    private final Database database;
    private final OpeningKey key;
    private final int keepDays;
    private final Clock clock;

    /// @param keepDays after which a letter is deleted at the latest
    public Letters(Database database, OpeningKey key, int keepDays, Clock clock) {
        this.database = database;
        this.key = key;
        this.keepDays = keepDays;
        this.clock = clock;
    }

    /// Stores a letter once; returns after the commit. One that does not open is kept closed.
    ///
    /// @param place where the device stands
    /// @return false when it was known already
    /// @throws org.wenlu.gateway.store.DatabaseException when it was not stored
    public boolean store(DeviceId device, PlaceId place, SealedLetter sealed) {
        var row = new LetterTable.Row(device, place, clock.instant(), sealed);
        return database.write(
                connection -> {
                    if (LetterTable.knows(connection, device, sealed.id())) {
                        return false;
                    }
                    insert(connection, row);
                    return true;
                });
    }

    private void insert(Connection connection, LetterTable.Row row) throws SQLException {
        LocalDate latest = LocalDate.ofInstant(row.at(), clock.getZone()).plusDays(keepDays);
        try {
            Letter letter = key.open(row.device(), row.sealed());
            LocalDate until = letter.until().isBefore(latest) ? letter.until() : latest;
            LetterTable.insertOpen(connection, row, letter, until);
        } catch (NotOpenedException e) {
            LOG.warn("a letter of {} stays closed: {}", row.device(), e.getMessage());
            LetterTable.insertClosed(connection, row, String.valueOf(e.getMessage()), latest);
        }
    }

    /// Tries again to open what stayed closed, after another key was put in place.
    public void reopen() {
        database.write(
                connection -> {
                    for (LetterTable.Row row : LetterTable.closed(connection)) {
                        if (row.sealed().key().equals(key.name())) {
                            LetterTable.remove(connection, row);
                            insert(connection, row);
                        }
                    }
                    return true;
                });
    }

    /// Letters of a kind, the latest first.
    ///
    /// @param places which of them the reader is responsible for
    public List<KeptLetter> of(LetterKind kind, Predicate<PlaceId> places) {
        return database.read(it -> LetterTable.select(it, "kind = ?", kind.word())).stream()
                .filter(letter -> places.test(letter.place()))
                .toList();
    }

    /// What searches asked for in vain, without who asked.
    public List<Unanswered> unanswered(Predicate<PlaceId> places) {
        return Unanswered.of(of(LetterKind.UNANSWERED_SEARCH, places));
    }

    /// What the person with the code has left.
    public List<KeptLetter> of(LetterCode code) {
        return database.read(it -> LetterTable.select(it, "code = ?", code.hash()));
    }

    /// Deletes what the person with the code has left.
    ///
    /// @return how many letters
    public int delete(LetterCode code) {
        return database.erase(it -> LetterTable.empty(it, "code = ?", code.hash()));
    }

    /// Deletes one letter on the word of who is responsible for its place.
    ///
    /// @return false when there is none such
    public boolean delete(LetterId id, Predicate<PlaceId> places) {
        return database.erase(
                it -> {
                    boolean own =
                            LetterTable.select(it, "id = ?", id.toString()).stream()
                                    .anyMatch(letter -> places.test(letter.place()));
                    return own && LetterTable.empty(it, "id = ?", id.toString()) > 0;
                });
    }

    /// Deletes what may be kept no longer.
    ///
    /// @return how many letters
    public int prune() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String forgotten = clock.instant().minus(Duration.ofDays(IDENTITY_DAYS)).toString();
        return database.erase(
                it -> {
                    LetterTable.update(
                            it,
                            "DELETE FROM letter WHERE body IS NULL AND sealed IS NULL"
                                    + " AND arrived_at < ?",
                            forgotten);
                    return LetterTable.empty(it, "until_day < ?", today.toString());
                });
    }

    /// Letters that no key here opens.
    public long closed() {
        return database.read(
                        it ->
                                LetterTable.count(
                                        it, "SELECT count(*) FROM letter WHERE sealed IS NOT NULL"))
                .orElse(0L);
    }
}
