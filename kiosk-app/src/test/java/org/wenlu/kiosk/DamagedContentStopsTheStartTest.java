package org.wenlu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.guide.ContentFolder;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.settings.KioskSettings;

class DamagedContentStopsTheStartTest {
    @TempDir Path folder;

    private KioskSettings settings;
    private ContentFolder content;

    @BeforeEach
    void layOutAKiosk() throws IOException {
        settings = KioskFolder.lay(folder, "hall", "content: content");
        content = ContentFolder.in(folder.resolve("content"));
    }

    private void startIsRefusedWith(String message) {
        assertThatThrownBy(() -> Kiosk.start(settings))
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith(message);
        assertThat(folder.resolve("data/addresses.json")).doesNotExist();
    }

    @Test
    void aDamagedGuideOfItsFolderStopsTheKioskBeforeItServes() throws IOException {
        content.write("guides/stay/en.md", "Hello");

        startIsRefusedWith("guides/stay/en.md, line 1: it must begin with front matter");
    }

    @Test
    void aServicePointThatTheContentDoesNotHaveStopsTheKiosk() throws IOException {
        content.replace("index.yaml", "[hall]", "[station]");

        startIsRefusedWith("index.yaml names no service point 'hall'; it names [station]");
    }
}
