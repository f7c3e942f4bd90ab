package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.journal.UnsentRecords;

/// What the Debian package does when it comes and goes, with folders in place of the system's.
class PackageScriptsTest {
    private static final Path SCRIPTS = Path.of("src/main/package/debian").toAbsolutePath();

    @TempDir Path folder;
    private Path base;

    @BeforeEach
    void layApplication() throws IOException {
        base = folder.resolve("data/wenlu");
        unsent("0");
    }

    private void unsent(String said) throws IOException {
        Path unsent = folder.resolve("app/bin/unsent");
        Files.createDirectories(unsent.getParent());
        Files.writeString(unsent, "#!/bin/sh\necho " + said + "\n");
        assertThat(unsent.toFile().setExecutable(true)).isTrue();
    }

    private int run(String script, String argument) throws Exception {
        var builder = new ProcessBuilder("sh", SCRIPTS.resolve(script).toString(), argument);
        builder.environment().put("WENLU_BASE", base.toString());
        builder.environment().put("WENLU_APP", folder.resolve("app").toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private void installedWithJournal() throws Exception {
        assertThat(run("postinst", "configure")).isZero();
        Files.createDirectories(base.resolve("kiosk/data"));
        Files.writeString(base.resolve("kiosk/data/journal.db"), "");
    }

    @Test
    void laysTheFirstVersionIntoSlotAAndLeavesALaterOneInUse() throws Exception {
        assertThat(run("postinst", "configure")).isZero();
        assertThat(base.resolve("current/bin/unsent")).exists();
        Files.delete(base.resolve("current"));
        Files.createSymbolicLink(base.resolve("current"), Path.of("slots/b"));

        assertThat(run("postinst", "configure")).isZero();
        assertThat(Files.readSymbolicLink(base.resolve("current"))).hasToString("slots/b");
    }

    @Test
    void removingKeepsTheDataAndPurgingLeavesNothing() throws Exception {
        installedWithJournal();
        assertThat(run("prerm", "remove")).isZero();
        assertThat(run("postrm", "remove")).isZero();
        assertThat(base.resolve("kiosk/data/journal.db")).exists();

        assertThat(run("postrm", "purge")).isZero();
        assertThat(base.getParent()).doesNotExist();
    }

    @Test
    void purgingRefusesWhileTheJournalHoldsWhatNobodyElseHoldsUnlessToldTwice() throws Exception {
        unsent("12");
        installedWithJournal();
        run("prerm", "remove");

        assertThat(run("postrm", "purge")).isNotZero();
        assertThat(base.resolve("kiosk/data/journal.db")).exists();
        assertThat(run("postrm", "purge")).isZero();
        assertThat(base).doesNotExist();
    }

    @Test
    void aJournalThatCannotBeReadCountsAsUnsent() throws Exception {
        installedWithJournal();
        Files.writeString(folder.resolve("app/bin/unsent"), "#!/bin/sh\nexit 1\n");
        run("prerm", "remove");

        assertThat(run("postrm", "purge")).isNotZero();
    }

    @Test
    void countsWhatTheGatewayHasNotSignedFor() throws Exception {
        Path journal = folder.resolve("journal.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE journal (last INTEGER, receipted INTEGER)");
            statement.executeUpdate("INSERT INTO journal VALUES (40, 40), (17, 5)");
        }
        assertThat(UnsentRecords.count(journal)).isEqualTo(12);
    }
}
