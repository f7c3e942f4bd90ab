package org.wenlu.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The gateway's SQLite database: WAL, `synchronous=FULL`, migrated when it is opened. Writes run
/// one after the other, reads beside them. Safe for use by several threads.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;
    private static final int BUSY_MS = 10_000;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    /// Work on one connection; what it throws rolls the transaction back.
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private Database(HikariDataSource writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /// Opens or creates the database and brings it to this version.
    ///
    /// @throws DatabaseException when the file cannot be used
    public static Database open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Flyway.configure().dataSource(source(file, false)).load().migrate();
        } catch (IOException | FlywayException e) {
            throw new DatabaseException("cannot open the database " + file, e);
        }
        return new Database(
                pool("ledger-writer", source(file, false), 1),
                pool("ledger-reader", source(file, true), READERS));
    }

    /// Runs `work` in one transaction and returns after it was committed to the disk.
    ///
    /// @throws DatabaseException when the database refuses
    public <T> T write(Work<T> work) {
        try (Connection connection = writer.getConnection()) {
            return transaction(connection, work);
        } catch (SQLException e) {
            throw new DatabaseException("cannot write", e);
        }
    }

    /// Like [#write]; what `work` deleted then stands in no file any more, neither in free pages
    /// nor in the write-ahead log. While others read for long, it stands in the log until the next
    /// erasure.
    ///
    /// @throws DatabaseException when the database refuses
    public <T> T erase(Work<T> work) {
        T result = write(work);
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!row.next() || row.getInt(1) != 0) {
                LOG.warn("what was deleted stands in the write-ahead log for now: it is in use");
            }
        } catch (SQLException e) {
            throw new DatabaseException("cannot empty the write-ahead log", e);
        }
        return result;
    }

    /// @throws DatabaseException when the database refuses
    public <T> T read(Work<T> work) {
        try (Connection connection = readers.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseException("cannot read", e);
        }
    }

    private static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static SQLiteDataSource source(Path file, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.enforceForeignKeys(true);
        if (!readOnly) {
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMaxLifetime(0);
        if (size > 1) {
            config.setConnectionInitSql("PRAGMA query_only = ON");
        }
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
