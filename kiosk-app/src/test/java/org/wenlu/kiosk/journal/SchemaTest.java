package org.wenlu.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Luohu;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.TicketId;

class SchemaTest {
    private static final TicketId OLD = TicketId.of("0f9d7f64-7a3c-4b6f-9d53-6d2b1f1c7a01");

    @TempDir Path directory;

    private Connection connect(Path file) throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private Path storeOfVersion(int version) throws Exception {
        Path file = directory.resolve("journal.db");
        try (var stored = SchemaTest.class.getResourceAsStream("store-v1.db")) {
            assertThat(stored).isNotNull();
            Files.copy(stored, file);
        }
        try (Connection connection = connect(file)) {
            for (int next = 2; next <= version; next++) {
                Schema.step(connection, next);
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void opensTheStoreOfAVersionBeforeWithEverythingInIt(int version) throws Exception {
        Path file = storeOfVersion(version);
        try (Connection before = connect(file)) {
            assertThat(Schema.version(before)).isEqualTo(version);
        }

        try (HostDesk desk = Luohu.open(file, new ManualKioskClock(2, Luohu.MONDAY_TEN))) {
            assertThat(desk.hall().ticket(OLD).orElseThrow().state())
                    .isEqualTo(TicketState.WAITING);
            assertThat(Rebuild.hall(desk.journal(), 0)).isEqualTo(desk.hall());
            assertThat(desk.journal().receipted()).isEqualTo(2);
            var repeated =
                    Luohu.answer(
                            Luohu.reply(
                                    desk,
                                    new IntentionKey("kept-by-version-1"),
                                    Luohu.wish(Luohu.TAX)));
            assertThat(((Answer.Issued) repeated).ticket().id()).isEqualTo(OLD);
            assertThat(Luohu.issue(desk, Luohu.TAX).label()).isEqualTo("C002");
            Luohu.ask(desk, new Intention.OpenCounter(Luohu.ONE, "li", List.of()));
        }
        try (Connection after = connect(file)) {
            assertThat(Schema.version(after)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    void refusesTheStoreOfANewerProgramAndLeavesItAsItIs() throws Exception {
        Path file = directory.resolve("journal.db");
        try (Connection newer = connect(file);
                var statement = newer.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> Journal.countBoot(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("schema version 99");
        try (Connection newer = connect(file)) {
            assertThat(Schema.version(newer)).isEqualTo(99);
        }
    }
}
