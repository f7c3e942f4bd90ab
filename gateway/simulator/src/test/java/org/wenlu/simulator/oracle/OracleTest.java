package org.wenlu.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The witness sees what is wrong: each test breaks one thing by hand.
class OracleTest {
    @TempDir Path folder;

    private Path kiosk;
    private Path gateway;

    @BeforeEach
    void writeTwoRecordsOnBothSides() throws Exception {
        kiosk = folder.resolve("kiosk.db");
        gateway = folder.resolve("gateway.db");
        execute(
                kiosk,
                "create table journal (ordinal integer primary key, id text, receipted integer)");
        execute(kiosk, "create table record (journal integer, seq integer, line blob)");
        execute(kiosk, "insert into journal values (1, 'j', 2)");
        execute(gateway, "create table record (journal text, seq integer, line blob)");
        String first = line("a", "ticket.issued", sha256("wenlu-journal:j"), "A001");
        String second = line("b", "ticket.issued", sha256(first), "A002");
        for (String line : new String[] {first, second}) {
            int seq = line.equals(first) ? 1 : 2;
            execute(kiosk, "insert into record values (1, %d, '%s')".formatted(seq, line));
            execute(gateway, "insert into record values ('j', %d, '%s')".formatted(seq, line));
        }
    }

    private static String line(String id, String kind, String prev, String label) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"prev\":\"%s\",\"body\":{\"day\":1,\"label\":\"%s\"}}"
                .formatted(id, kind, prev, label);
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void execute(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void isContentWhenBothSidesAgree() {
        Finding finding = Oracle.compare(kiosk, gateway);

        assertThat(finding.good()).isTrue();
        assertThat(finding.tickets()).isEqualTo(2);
    }

    @Test
    void seesALostRecord() throws SQLException {
        execute(gateway, "delete from record where seq = 2");

        assertThat(Oracle.compare(kiosk, gateway).lost()).containsExactly("j/2");
    }

    @Test
    void seesARecordThatWasChangedOnItsWay() throws SQLException {
        execute(gateway, "update record set line = replace(line, 'A002', 'A003') where seq = 2");

        assertThat(Oracle.compare(kiosk, gateway).lost()).containsExactly("j/2");
    }

    @Test
    void seesARecordThatIsStoredTwice() throws SQLException {
        execute(gateway, "insert into record select 'other', seq, line from record where seq = 1");

        assertThat(Oracle.compare(kiosk, gateway).duplicated()).hasSize(1);
    }

    @Test
    void seesANumberThatWasGivenTwice() throws SQLException {
        execute(kiosk, "update record set line = replace(line, 'A002', 'A001') where seq = 2");

        assertThat(Oracle.inspect(kiosk).duplicated()).containsExactly("number 1 A001");
    }

    @Test
    void seesABrokenChain() throws SQLException {
        execute(kiosk, "update record set line = replace(line, 'A001', 'A009') where seq = 1");

        assertThat(Oracle.inspect(kiosk).faults()).containsExactly("the chain is broken at j/2");
    }

    @Test
    void isNotContentWithoutAReceipt() throws SQLException {
        execute(kiosk, "update journal set receipted = 1");

        assertThat(Oracle.compare(kiosk, gateway).good()).isFalse();
    }
}
