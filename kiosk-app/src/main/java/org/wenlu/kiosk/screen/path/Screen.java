package org.wenlu.kiosk.screen.path;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.protocol.Language;

/// One screen. It lives as long as it stands or "back" can reach it: what a visitor entered on it
/// is held in it and nowhere else, so that it goes with the session.
///
/// A screen without a state of its own is a record: touched twice, it is still one.
public interface Screen {
    /// Its name for tests, the mirror and the journal, for example `services`.
    String name();

    /// Draws it anew.
    Page draw(Drawing drawing);

    /// What its picture depends on, apart from language and sight: when this differs, it is drawn
    /// anew. What changes within a drawing a screen brings up to date itself.
    default Object look() {
        return List.of();
    }

    /// The language that it is drawn in when that is not the visitor's.
    default Optional<Language> speaks() {
        return Optional.empty();
    }

    /// Whether header and keys stand around it.
    default boolean framed() {
        return true;
    }

    /// Whether it belongs to a visitor; without one, nothing has to be wiped.
    default boolean visited() {
        return true;
    }

    /// Whether the visitor can go elsewhere; not while an answer is awaited.
    default boolean canBeLeft() {
        return true;
    }

    /// Another screen stands in its place now, or the session ended. It is told before the visit
    /// ends.
    default void left() {}

    /// Nothing leads back to it any more, or the session ended: what was typed is overwritten.
    default void forget() {}

    /// How long it stays without a touch, when it says so itself and is wiped without a warning.
    default Optional<Duration> stays() {
        return Optional.empty();
    }
}
