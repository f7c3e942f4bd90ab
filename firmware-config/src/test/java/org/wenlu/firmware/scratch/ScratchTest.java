package org.wenlu.firmware.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    private static final String SQLITE = "org.sqlite.tmpdir";

    @TempDir Path data;

    private String before;

    @BeforeEach
    void remember() {
        before = System.getProperty(SQLITE, "");
    }

    @AfterEach
    void restore() {
        System.setProperty(SQLITE, before);
    }

    @Test
    void whatAKilledProgramLeftIsGoneAtTheNextStart() throws IOException {
        Scratch.renew(data);
        Path folder = Path.of(System.getProperty(SQLITE));
        Files.writeString(folder.resolve("library.so"), "left behind");

        Scratch.renew(data);

        assertThat(folder).startsWith(data).isEmptyDirectory();
    }
}
