package org.wenlu.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket's life as the ledger tells it: each test breaks it in one way.
class TicketOracleTest {
    @TempDir Path folder;

    private Path ledger;

    @BeforeEach
    void writeOneWholeLife() throws SQLException {
        ledger = folder.resolve("gateway.db");
        execute("create table record (line blob)");
        record("ticket.reserved", "t1", 7);
        record("ticket.issued", "t1", 7);
        record("ticket.done", "t1", 7);
    }

    private void record(String kind, String ticket, int number) throws SQLException {
        execute(
                "insert into record values ('{\"kind\":\"%s\",\"body\":{\"ticket\":\"%s\",\"number\":%d,\"label\":\"A%03d\"}}')"
                        .formatted(kind, ticket, number, number));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aTicketThatWasIssuedOnceAndEndedOnceIsGood() {
        assertThat(TicketOracle.of(ledger))
                .isEqualTo(new TicketOracle(List.of(), List.of("A007"), 0, 0, 0));
    }

    @Test
    void aTicketThatWasServedTwiceIsAFault() throws SQLException {
        record("ticket.done", "t1", 7);

        assertThat(TicketOracle.of(ledger).faults())
                .containsExactly(
                        "ticket t1 was issued as [A007] and ended as [ticket.done, ticket.done]");
    }

    @Test
    void aTicketThatWasServedTwiceIsNoFaultOnceTheConflictIsRecorded() throws SQLException {
        record("ticket.done", "t1", 7);
        execute(
                "insert into record values ('{\"kind\":\"ticket.settled\",\"body\":{\"ticket\":\"t1\",\"conflict\":true}}')");

        assertThat(TicketOracle.of(ledger).faults()).isEmpty();
        assertThat(TicketOracle.of(ledger).conflicts()).isEqualTo(1);
    }

    @Test
    void aTicketThatNobodyServedIsAFault() throws SQLException {
        record("ticket.issued", "t2", 8);

        assertThat(TicketOracle.of(ledger).faults())
                .containsExactly("ticket t2 was issued as [A008] and ended as []");
    }

    @Test
    void aTicketThatEndedAndNobodyIssuedIsAFault() throws SQLException {
        record("ticket.missed", "t3", 9);

        assertThat(TicketOracle.of(ledger).faults()).containsExactly("ticket t3 was never issued");
    }

    @Test
    void aNumberThatWasSetAsideForAnAnswerThatWasLostIsUnused() throws SQLException {
        record("ticket.reserved", "t4", 10);
        record("ticket.issued", "t4", 801);
        record("ticket.done", "t4", 801);

        assertThat(TicketOracle.of(ledger).faults()).isEmpty();
        assertThat(TicketOracle.of(ledger).unused()).isEqualTo(1);
    }
}
