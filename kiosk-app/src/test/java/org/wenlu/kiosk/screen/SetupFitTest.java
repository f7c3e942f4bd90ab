package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.protocol.Language;

/// The set-up assistant in each language, upright and lying.
class SetupFitTest {
    private static final int SECONDS = 60;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfTheAssistantIsCutOrTooSmallToTouch(Language language) {
        var shown = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (Panel panel : Pictures.PANELS.values()) {
            faults.addAll(Mirror.onScreen(() -> faults(panel, language, shown), SECONDS));
        }
        assertThat(faults).isEmpty();
        assertThat(shown).contains("setup-place", "setup-refused-code", "setup-network-unknown");
    }

    private static List<String> faults(Panel panel, Language language, List<String> shown) {
        var faults = new ArrayList<String>();
        new SetupTour(panel)
                .walk(
                        language,
                        (name, scene) -> {
                            shown.add(name);
                            faults.addAll(Fit.faults(scene.getRoot(), panel, Sight.USUAL, name));
                        });
        return faults;
    }
}
