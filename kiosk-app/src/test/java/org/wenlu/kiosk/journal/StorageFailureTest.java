package org.wenlu.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.time.ManualKioskClock;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.record.Happening.VisitStarted;

class StorageFailureTest {
    @TempDir Path directory;
    private final AtomicLong free = new AtomicLong(1_000);
    private final ManualKioskClock clock =
            new ManualKioskClock(java.time.Instant.parse("2026-11-23T02:00:00Z"));

    @BeforeEach
    void reserve() throws IOException {
        Files.createFile(directory.resolve("reserve"));
    }

    private Journal open() {
        return Journal.open(
                directory.resolve("journal.db"),
                new Owner(
                        new DeviceId("kiosk-1"), new PlaceId("hall/1"), new ServicePointId("hall")),
                Set.of("A"),
                clock,
                "test",
                new DiskReserve(directory.resolve("reserve"), 1_000, free::get));
    }

    private static Hall visit(Journal journal) {
        return journal.write(
                writing -> {
                    writing.append(List.of(new VisitStarted(VisitId.random(), "en")));
                    return writing.hall();
                });
    }

    @Test
    void beginsNothingWhileTheDiskIsTooFullAndGoesOnWhenThereIsRoom() {
        try (Journal journal = open()) {
            long last = journal.last();
            free.set(999);

            assertThatThrownBy(() -> visit(journal))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("999 bytes are free");
            assertThat(journal.reserve().trouble()).contains("disk-full");
            assertThat(journal.last()).isEqualTo(last);

            free.set(1_000);
            assertThat(visit(journal)).isEqualTo(journal.hall());
            assertThat(journal.last()).isEqualTo(last + 1);
        }
    }

    @Test
    void rollsBackWhenSqliteIsFullAndGoesOnWhenThereIsRoom() {
        try (Journal journal = open()) {
            BrokenStore.room(journal, 1);
            long last = writeUntilFull(journal);

            assertThatThrownBy(() -> visit(journal))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("SQLITE_FULL");
            assertThat(journal.last()).isEqualTo(last);
            assertThat(journal.hall().visits()).hasSize((int) last - 2);

            assertThat(journal.trouble()).contains("disk-full");
            BrokenStore.room(journal, 100_000);
            visit(journal);
            assertThat(journal.trouble()).isEmpty();
            assertThat(journal.last()).isEqualTo(last + 1);
            assertThat(Rebuild.hall(journal, 0)).isEqualTo(journal.hall());
        }
    }

    private static long writeUntilFull(Journal journal) {
        try {
            while (true) {
                visit(journal);
            }
        } catch (JournalException e) {
            return journal.last();
        }
    }

    @Test
    void saysSoWhenTheStoreCannotBeWrittenAndGoesOnWhenItCan() {
        try (Journal journal = open()) {
            BrokenStore.readOnly(journal, true);
            assertThatThrownBy(() -> visit(journal))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("SQLITE_READONLY");

            assertThat(journal.trouble()).contains("disk-read-only");
            BrokenStore.readOnly(journal, false);
            visit(journal);
            assertThat(journal.trouble()).isEmpty();
            assertThat(journal.hall().visits()).hasSize(1);
        }
    }

    @Test
    void keepsNothingOfATransactionThatThrows() {
        try (Journal journal = open()) {
            long last = journal.last();

            assertThatThrownBy(
                            () ->
                                    journal.write(
                                            writing -> {
                                                writing.append(
                                                        List.of(
                                                                new VisitStarted(
                                                                        VisitId.random(), "en")));
                                                throw new IllegalStateException("broken rule");
                                            }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(journal.last()).isEqualTo(last);
            visit(journal);
            assertThat(journal.last()).isEqualTo(last + 1);
            assertThat(journal.after(0, 100)).hasSize((int) last + 1);
        }
    }

    @Test
    void reservesRoomOnTheDiskAndSaysWhenTheReserveIsReleased() throws IOException {
        DiskReserve reserve = DiskReserve.beside(directory.resolve("journal.db"), 100_000, 1);

        assertThat(directory.resolve("reserve")).hasSize(100_000);
        assertThat(reserve.trouble()).isEmpty();
        reserve.release();
        assertThat(Files.exists(directory.resolve("reserve"))).isFalse();
        assertThat(reserve.trouble()).contains("disk-reserve-gone");
    }
}
