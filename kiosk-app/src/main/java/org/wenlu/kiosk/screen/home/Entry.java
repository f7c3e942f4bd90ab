package org.wenlu.kiosk.screen.home;

import java.util.Map;

/// One thing that home leads to. Its words are `home.<id>` and, where there is room for a second
/// line, `home.<id>.about`.
///
/// @param id also the end of what it is touched by: `home-<id>`
/// @param icon name of an icon
/// @param figures for the second line
public record Entry(String id, String icon, Map<String, ?> figures, Runnable open) {
    public Entry {
        figures = Map.copyOf(figures);
    }

    public static Entry of(String id, String icon, Runnable open) {
        return new Entry(id, icon, Map.of(), open);
    }

    String key() {
        return "home." + id;
    }
}
