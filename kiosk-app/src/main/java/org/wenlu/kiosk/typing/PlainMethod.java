package org.wenlu.kiosk.typing;

import java.util.List;

/// Letters are written as they are typed.
final class PlainMethod implements Method {
    @Override
    public Suggestions suggest(String letters) {
        return new Suggestions(letters, List.of());
    }
}
