package org.wenlu.kiosk.screen;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;

/// How far each screen was read that "back" can lead to, and what was pointed at there. Nothing is
/// kept of a screen to which nothing leads any more. For the screen's thread.
final class Spots {
    private final Way way;
    private final Map<Screen, Spot> spots = new IdentityHashMap<>();

    /// @param scrolled 0 at the top to 1 at the end
    /// @param aimed id of what the keys pointed at
    record Spot(double scrolled, Optional<String> aimed) {
        static final Spot TOP = new Spot(0, Optional.empty());
    }

    Spots(Way way) {
        this.way = way;
    }

    void leave(Screen screen, Spot spot) {
        spots.put(screen, spot);
    }

    /// Where the reader of a screen goes on.
    Spot at(Screen screen) {
        spots.keySet().removeIf(it -> it != screen && !way.leadsBackTo(it));
        return spots.getOrDefault(screen, Spot.TOP);
    }
}
