package org.wenlu.kiosk.letter;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.letter.SealedLetter;

/// Sealed letters in a SQLite file of their own: on the disk before an insert returns, overwritten
/// when deleted. Safe for use by several threads, one at a time.
final class LetterStore implements AutoCloseable {
    private static final int VERSION = 1;

    private final Connection connection;

    private LetterStore(Connection connection) {
        this.connection = connection;
    }

    /// @throws LetterException when the file cannot be used, or a newer program wrote it
    static LetterStore open(Path file) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
            migrate(connection);
            return new LetterStore(connection);
        } catch (SQLException e) {
            throw new LetterException("the letters of %s cannot be opened".formatted(file), e);
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (version > VERSION) {
                throw new SQLException(
                        "schema version %d; this program knows %d at most"
                                .formatted(version, VERSION));
            }
            statement.executeUpdate(
                    """
                    CREATE TABLE IF NOT EXISTS letter (
                        ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
                        id TEXT NOT NULL UNIQUE,
                        sealed BLOB NOT NULL
                    )\
                    """);
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
        }
    }

    /// Does nothing when that letter is there already.
    synchronized void insert(SealedLetter letter) {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO letter (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO NOTHING")) {
            statement.setString(1, letter.id().toString());
            statement.setBytes(2, letter.toJson());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LetterException("a letter cannot be stored", e);
        }
    }

    synchronized List<SealedLetter> oldest(int most) {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT sealed FROM letter ORDER BY ordinal LIMIT ?")) {
            statement.setInt(1, most);
            List<SealedLetter> letters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(SealedLetter.fromJson(row.getBytes(1)));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new LetterException("letters cannot be read", e);
        }
    }

    synchronized void delete(Collection<LetterId> letters) {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM letter WHERE id = ?")) {
            for (LetterId letter : letters) {
                statement.setString(1, letter.toString());
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new LetterException("letters cannot be deleted", e);
        }
    }

    synchronized int count() {
        try (Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM letter").getInt(1);
        } catch (SQLException e) {
            throw new LetterException("letters cannot be counted", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
