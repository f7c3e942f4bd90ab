package org.wenlu.kiosk.screen;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wenlu.kiosk.screen.path.Way;

/// Four keys are enough: up, down, choose and back. A keyboard's arrows, Enter, Escape and Tab are
/// the same. A key that is held acts once.
final class Keypad {
    private final Way way;
    private final Aim aim;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    Keypad(Way way, Aim aim) {
        this.way = way;
        this.aim = aim;
    }

    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held.remove(event.getCode()));
    }

    private void pressed(KeyEvent event) {
        way.touch();
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        boolean first = held.add(event.getCode());
        Optional<Runnable> action =
                switch (event.getCode()) {
                    case DOWN, RIGHT -> Optional.of(aim::next);
                    case UP, LEFT -> Optional.of(aim::previous);
                    case TAB -> Optional.of(event.isShiftDown() ? aim::previous : aim::next);
                    case ENTER, SPACE -> Optional.of(aim::choose);
                    case ESCAPE, BACK_SPACE -> Optional.of(way::back);
                    default -> Optional.empty();
                };
        if (first) {
            action.ifPresent(Runnable::run);
        }
        return action.isPresent();
    }
}
