package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    void everySentenceOfTheJourneyHoldsAndItsPicturesAreShown(String name) throws IOException {
        var seen = new ArrayList<String>();
        var ear = new Ear();
        try (var sitting = new Sitting(folder.resolve(name + ".db"), Pictures.PORTRAIT, ear)) {
            new Journey(
                            sitting,
                            ear,
                            (step, screen) -> seen.add(JourneyPictures.file(step, screen)))
                    .walk(Journey.sentences(name));
        }
        assertThat(shown(name))
                .as("pictures: renew them with ./wenlu pictures")
                .hasSameElementsAs(seen);
    }

    private static List<String> shown(String name) throws IOException {
        Path pictures = Path.of("..", "docs", "pictures", "journeys", name);
        try (Stream<Path> files = Files.list(pictures)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
