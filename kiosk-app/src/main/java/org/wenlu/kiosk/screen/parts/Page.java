package org.wenlu.kiosk.screen.parts;

import java.util.Optional;
import javafx.scene.Node;

/// What stands between header and keys: content that scrolls where it is long, and below it the one
/// thing to touch next, always in sight.
public record Page(Node content, Optional<Node> action) {
    public static Page of(Node content) {
        return new Page(content, Optional.empty());
    }

    public static Page of(Node content, Node action) {
        return new Page(content, Optional.of(action));
    }
}
