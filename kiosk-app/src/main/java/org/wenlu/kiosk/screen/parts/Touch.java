package org.wenlu.kiosk.screen.parts;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.wenlu.protocol.Language;

/// Something to touch, as large as what it holds needs at the width it gets. A touch counts when
/// the finger leaves the glass near where it came down: a finger may slip a little, but one that
/// moves on scrolls or has changed its mind.
public final class Touch extends StackPane {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    private final Runnable action;
    private final double slip;
    private boolean quick;
    private Optional<Language> tongue = Optional.empty();
    private double downX;
    private double downY;

    /// @param slip how far a finger may slip, in pixels
    public Touch(String id, Node face, String spoken, double slip, Runnable action) {
        super(face);
        this.action = action;
        this.slip = slip;
        setId(id);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        getStyleClass().add("touch");
        setOnMousePressed(this::pressed);
        setOnMouseReleased(this::released);
        setOnMouseDragged(event -> arm(counts(event)));
    }

    /// Lets the same place be touched again at once, as a key for a letter is.
    public Touch quick() {
        quick = true;
        return this;
    }

    public boolean isQuick() {
        return quick;
    }

    /// Has what is said of it said in a language that is not the visitor's.
    public Touch spokenIn(Language language) {
        tongue = Optional.of(language);
        return this;
    }

    public Optional<Language> tongue() {
        return tongue;
    }

    /// What a touch does, done by other means.
    public void choose() {
        action.run();
    }

    private void pressed(MouseEvent event) {
        downX = event.getSceneX();
        downY = event.getSceneY();
        arm(true);
    }

    private boolean counts(MouseEvent event) {
        return contains(sceneToLocal(event.getSceneX(), event.getSceneY()))
                && Math.hypot(event.getSceneX() - downX, event.getSceneY() - downY) <= slip;
    }

    private void arm(boolean armed) {
        pseudoClassStateChanged(ARMED, armed);
    }

    private void released(MouseEvent event) {
        arm(false);
        if (counts(event)) {
            action.run();
        }
    }
}
