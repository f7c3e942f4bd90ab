package org.wenlu.kiosk.screen.path;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.protocol.Language;

/// What is known of the visitor until the wipe: their visit and how they want to see the screen.
public final class Session {
    private final Language resting;
    private @Nullable Visit visit;
    private Sight sight = Sight.USUAL;

    Session(Language resting) {
        this.resting = resting;
    }

    /// Empty until a language was chosen.
    public Optional<Visit> visit() {
        return Optional.ofNullable(visit);
    }

    public Language language() {
        return visit().map(Visit::language).orElse(resting);
    }

    public Sight sight() {
        return sight;
    }

    void begin(Visit begun) {
        visit = begun;
    }

    void see(Sight wanted) {
        sight = wanted;
    }

    void end() {
        visit().ifPresent(Visit::end);
        visit = null;
        sight = Sight.USUAL;
    }
}
