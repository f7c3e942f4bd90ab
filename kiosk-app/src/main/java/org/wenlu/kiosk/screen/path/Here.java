package org.wenlu.kiosk.screen.path;

import java.util.List;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;

/// What every screen of this place shares.
///
/// @param languages offered, in the order in which they are shown
public record Here(
        ServicePoint point,
        Vocabulary vocabulary,
        List<Language> languages,
        KioskClock clock,
        Panel panel) {
    public Here {
        languages = List.copyOf(languages);
    }
}
