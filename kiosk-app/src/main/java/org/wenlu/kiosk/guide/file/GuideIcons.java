package org.wenlu.kiosk.guide.file;

import java.util.SortedSet;
import java.util.TreeSet;

/// The icons that content may name. Every one of them is drawn by the screens.
public final class GuideIcons {
    private static final SortedSet<String> NAMES =
            new TreeSet<>(
                    java.util.List.of(
                            "badge",
                            "book",
                            "check",
                            "clock",
                            "directions_car",
                            "elderly",
                            "favorite",
                            "flight_land",
                            "help",
                            "home",
                            "infant",
                            "info",
                            "language",
                            "payments",
                            "pregnant",
                            "receipt",
                            "school",
                            "ticket",
                            "translate",
                            "warning",
                            "wheelchair",
                            "work"));

    private GuideIcons() {}

    public static SortedSet<String> names() {
        return new TreeSet<>(NAMES);
    }

    /// @throws ContentException when there is no such icon
    static String require(String file, int line, String name) {
        if (!NAMES.contains(name)) {
            throw ContentException.at(
                    file, line, "there is no icon '%s'; there are %s".formatted(name, NAMES));
        }
        return name;
    }
}
