package org.wenlu.kiosk.screen;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.time.KioskClock;

/// Four keys are enough: up, down, choose and back. A keyboard's arrows, Enter, Escape and Tab are
/// the same, and its letters write where the screen asks for text. A key that is held acts once.
/// "Choose" acts when it is let go: held for a second it has the screen said again, held for three
/// it switches speech on or off, also for who sees nothing. A headset socket and a help button that
/// are wired as keys count as F15, F16 and F1.
final class Keypad {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration SPEECH = Duration.ofSeconds(3);

    private final Signposts signposts;
    private final Way way;
    private final Aim aim;
    private final Reader reader;
    private final KioskClock clock;
    private Optional<Duration> choosing = Optional.empty();
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    Keypad(Signposts signposts, Aim aim, Reader reader, KioskClock clock) {
        this.signposts = signposts;
        this.way = signposts.way();
        this.aim = aim;
        this.reader = reader;
        this.clock = clock;
    }

    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        way.touch();
        if (act(event)) {
            event.consume();
        }
    }

    /// A real keyboard writes by the keys of the one on the screen, where there is one.
    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        String small = letter.toLowerCase(Locale.ROOT);
        if (!letter.equals(small)) {
            aim.find("key-shift").ifPresent(Touch::choose);
        }
        aim.find("key-" + small)
                .ifPresent(
                        key -> {
                            key.choose();
                            event.consume();
                        });
    }

    /// Takes back a letter while somebody writes; elsewhere it is "back".
    private void erase() {
        aim.find("key-erase").ifPresentOrElse(Touch::choose, way::back);
    }

    private void released(KeyEvent event) {
        held.remove(event.getCode());
        if (isChoose(event.getCode()) && choosing.isPresent()) {
            boolean again = reader.speaks() && heldFor(AGAIN);
            choosing = Optional.empty();
            if (again) {
                reader.again();
            } else {
                aim.choose();
            }
        }
    }

    /// Looks at the clock; to be called several times a second.
    void tick() {
        if (heldFor(SPEECH)) {
            choosing = Optional.empty();
            signposts.speech(!reader.speaks());
        }
    }

    private boolean heldFor(Duration time) {
        return choosing.filter(since -> clock.elapsed().minus(since).compareTo(time) >= 0)
                .isPresent();
    }

    private static boolean isChoose(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE;
    }

    private boolean act(KeyEvent event) {
        boolean first = held.add(event.getCode());
        Optional<Runnable> action =
                switch (event.getCode()) {
                    case DOWN, RIGHT -> Optional.of(aim::next);
                    case UP, LEFT -> Optional.of(aim::previous);
                    case TAB -> Optional.of(event.isShiftDown() ? aim::previous : aim::next);
                    case ENTER, SPACE -> Optional.of(() -> choosing = Optional.of(clock.elapsed()));
                    case F15 -> Optional.of(() -> signposts.happened(VisitorInput.HEADSET_IN));
                    case F16 -> Optional.of(() -> signposts.happened(VisitorInput.HEADSET_OUT));
                    case F1 -> Optional.of(() -> signposts.happened(VisitorInput.HELP));
                    case ESCAPE -> Optional.of(way::back);
                    case BACK_SPACE -> Optional.of(this::erase);
                    default -> Optional.empty();
                };
        if (first) {
            action.ifPresent(Runnable::run);
        }
        return action.isPresent();
    }
}
