package org.wenlu.kiosk.screen.parts;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Something to touch, as large as what it holds needs at the width it gets. A touch counts when
/// the finger leaves the glass where it came down; the keyboard's Enter and Space count too.
public final class Touch extends StackPane {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    private final Runnable action;

    public Touch(String id, Node face, String spoken, Runnable action) {
        super(face);
        this.action = action;
        setId(id);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        getStyleClass().add("touch");
        setOnMousePressed(_ -> arm(true));
        setOnMouseReleased(this::released);
        setOnMouseDragged(event -> arm(contains(event)));
        setOnKeyPressed(this::key);
    }

    private boolean contains(MouseEvent event) {
        return contains(sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private void arm(boolean armed) {
        pseudoClassStateChanged(ARMED, armed);
    }

    private void released(MouseEvent event) {
        arm(false);
        if (contains(event) && event.isStillSincePress()) {
            action.run();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            action.run();
        }
    }
}
