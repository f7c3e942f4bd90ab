package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.wenlu.kiosk.screen.parts.Panel;

/// Six people at the real screens.
class JourneysTest {
    private static final List<String> NAMES = Journey.NAMES;

    @TempDir static Path folder;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everySentenceOfTheJourneyHolds(String name) {
        var seen = new ArrayList<String>();
        Panel panel = Pictures.PANELS.get("portrait");
        try (var sitting = new Sitting(folder.resolve(name + ".db"), panel)) {
            new Journey(sitting, (_, screen) -> seen.add(screen)).walk(Journey.sentences(name));
        }
        assertThat(seen).isNotEmpty();
    }
}
