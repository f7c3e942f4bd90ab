package org.wenlu.kiosk.screen.parts;

import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Wenlu's own line icons, drawn on a field of 24 by 24.
public final class Icons {
    private static final double FIELD = 24;
    private static final String RING = "M21 12 A9 9 0 1 1 3 12 A9 9 0 1 1 21 12 ";
    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("back", "M20 12 H5 M11 6 L5 12 L11 18"),
                    Map.entry("edit", "M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5"),
                    Map.entry(
                            "person",
                            "M16 8 A4 4 0 1 1 8 8 A4 4 0 1 1 16 8 M4 21 C4 16 8 14.5 12 14.5 C16 14.5 20 16 20 21"),
                    Map.entry(
                            "calendar",
                            "M4 6 H20 V20 H4 Z M4 10.5 H20 M8.5 3.5 V7.5 M15.5 3.5 V7.5"),
                    Map.entry("home", "M3 11 L12 4 L21 11 M6 9 V20 H18 V9 M10 20 V14 H14 V20"),
                    Map.entry(
                            "ticket",
                            "M3 7 H21 V10 A2 2 0 0 0 21 14 V17 H3 V14 A2 2 0 0 0 3 10 Z M14 7 V9 M14 11 V13 M14 15 V17"),
                    Map.entry(
                            "book",
                            "M12 7 C10 5.5 7 5 3 5 V18 C7 18 10 18.5 12 20 C14 18.5 17 18 21 18 V5 C17 5 14 5.5 12 7 Z M12 7 V20"),
                    Map.entry("help", RING + "M9.5 9.5 A2.5 2.5 0 1 1 12 12.5 V14 M12 17 V17.2"),
                    Map.entry(
                            "settings",
                            "M13.7 4.5 A1.7 1.7 0 1 1 10.3 4.5 A1.7 1.7 0 1 1 13.7 4.5 M4 9 H20 M10 9 V21 M14 9 V21 M10 15 H14"),
                    Map.entry(
                            "language",
                            RING + "M3 12 H21 M12 3 C7.5 7 7.5 17 12 21 C16.5 17 16.5 7 12 3"),
                    Map.entry(
                            "touch",
                            "M9 12 V5.5 A1.6 1.6 0 0 1 12.2 5.5 V11 L17.6 12.4 A2.2 2.2 0 0 1 19 14.8 L18 21 H10.5 L5.6 15.4 A1.5 1.5 0 0 1 7.8 13.3 L9 14.4 M5.8 6.5 A5 5 0 0 1 15.4 6.5"),
                    Map.entry(
                            "contrast",
                            RING + "M12 3 V21 M12 8 L19 5.4 M12 13 L21 10.4 M12 18 L20 15.4"),
                    Map.entry("reach", "M4 4 H20 M4 12 H20 M12 14 V20 M8.5 17 L12 20.5 L15.5 17"),
                    Map.entry("shift", "M12 4 L4 12 H8 V20 H16 V12 H20 Z"),
                    Map.entry("erase", "M8 5 H21 V19 H8 L2 12 Z M11 9 L17 15 M17 9 L11 15"),
                    Map.entry(
                            "search",
                            "M16.5 10.5 A6 6 0 1 1 4.5 10.5 A6 6 0 1 1 16.5 10.5 M15 15 L21 21"),
                    Map.entry(
                            "read-aloud",
                            "M3 9 H7 L12 5 V19 L7 15 H3 Z M15.5 8.5 C17.5 10.5 17.5 13.5 15.5 15.5 M18.5 5.5 C22 9 22 15 18.5 18.5"),
                    Map.entry("check", "M4 12 L10 18 L20 6"),
                    Map.entry(
                            "loud",
                            "M4 9 V15 H8 L13 19 V5 L8 9 Z M16.5 9 A4 4 0 0 1 16.5 15 M19 6.5 A8 8 0 0 1 19 17.5"),
                    Map.entry(
                            "turn",
                            "M5 8 A8 8 0 0 1 19 8 M19 3.5 V8 H14.5 M19 16 A8 8 0 0 1 5 16 M5 20.5 V16 H9.5"),
                    Map.entry("speech", "M4 5 H20 V16 H12 L8 20 V16 H4 Z M8 9 H16 M8 12.5 H13"),
                    Map.entry(
                            "printer", "M7 9 V4 H17 V9 M7 17 H4 V9 H20 V17 H17 M7 14 H17 V20 H7 Z"),
                    Map.entry(
                            "badge",
                            "M4 5 H20 V19 H4 Z M7.5 15.5 C7.5 12.5 12.5 12.5 12.5 15.5 M11.5 10 A1.5 1.5 0 1 1 8.5 10 A1.5 1.5 0 1 1 11.5 10 M15 10 H18 M15 14 H18"),
                    Map.entry("work", "M4 8 H20 V19 H4 Z M9 8 V5 H15 V8 M4 13 H20"),
                    Map.entry(
                            "receipt",
                            "M6 3 V21 L8 19.5 L10 21 L12 19.5 L14 21 L16 19.5 L18 21 V3 Z M9 8 H15 M9 12 H15"),
                    Map.entry("info", RING + "M12 11 V17 M12 7.5 V7.7"),
                    Map.entry(
                            "elderly",
                            "M12 4 A1.6 1.6 0 1 1 8.8 4 A1.6 1.6 0 1 1 12 4 M10.4 8 L8.5 14 L11.5 17 V21 M8.5 14 L6.5 21 M10.4 9 L13 12 H16 M17.5 12 V21"),
                    Map.entry("payments", "M3 6 H21 V18 H3 Z M3 10.5 H21 M6 14.5 H10"),
                    Map.entry("clock", RING + "M12 7 V12 L15.5 14"),
                    Map.entry(
                            "favorite",
                            "M12 20 L4.5 12.5 C1 8.5 6.5 3 12 8 C17.5 3 23 8.5 19.5 12.5 Z"),
                    Map.entry(
                            "school",
                            "M2 9 L12 4 L22 9 L12 14 Z M6 11.5 V17 C9 19.5 15 19.5 18 17 V11.5 M22 9 V15"),
                    Map.entry(
                            "directions_car",
                            "M4 17 V12 L6.5 6.5 H17.5 L20 12 V17 Z M4 12 H20 M6 17 V19.5 M18 17 V19.5"),
                    Map.entry(
                            "flight_land",
                            "M3 20 H21 M4 8 L6 13 L20 16.5 C20 14.5 18.5 13.8 17 13.4 L13 12.4 L9 5 H7.5 L9 11 L6.2 10.4 L5 8 Z"),
                    Map.entry(
                            "translate",
                            "M4 6 H14 M9 4 V6 M12 6 C11 11 8 14 4 16 M6 9 C7.5 12 10 14 12.5 15 M12 20 L16.5 9 L21 20 M13.7 16.5 H19.3"),
                    Map.entry(
                            "gate",
                            "M3 21 V8 H21 V21 M3 8 L12 3 L21 8 M8 21 V12 H16 V21 M12 12 V21"),
                    Map.entry(
                            "around",
                            "M12 21 C7 15 5 12 5 9 A7 7 0 0 1 19 9 C19 12 17 15 12 21 Z M14.5 9 A2.5 2.5 0 1 1 9.5 9 A2.5 2.5 0 1 1 14.5 9"),
                    Map.entry("clinic", "M4 4 H20 V20 H4 Z M12 8 V16 M8 12 H16"),
                    Map.entry(
                            "dining",
                            "M7 3 V21 M4 3 V8 A3 3 0 0 0 10 8 V3 M17 21 V3 C14 5 14 11 17 13"),
                    Map.entry(
                            "culture",
                            "M4 9 L12 4 L20 9 Z M6 9 V17 M10 9 V17 M14 9 V17 M18 9 V17 M4 20 H20 M5 17 H19"),
                    Map.entry(
                            "office",
                            "M5 21 V4 H15 V21 M15 10 H20 V21 M3 21 H21 M8 8 H9 M11.5 8 H12.5 M8 12 H9 M11.5 12 H12.5 M8 16 H9 M11.5 16 H12.5"),
                    Map.entry(
                            "wheelchair",
                            "M11.6 4 A1.6 1.6 0 1 1 8.4 4 A1.6 1.6 0 1 1 11.6 4 M10 7.5 V14 H15 L17.3 19.5 H19.5 M10 10.5 H14 M7.3 12.2 A5 5 0 1 0 14.3 18"),
                    Map.entry(
                            "pregnant",
                            "M11.6 4 A1.6 1.6 0 1 1 8.4 4 A1.6 1.6 0 1 1 11.6 4 M9.5 8 C8.5 11 8.5 14 9 16 V21 M9.5 8 C14 9 17 13 13 16 H9 M13 16 V21"),
                    Map.entry(
                            "infant",
                            "M20 12.5 A8 8 0 1 1 4 12.5 A8 8 0 1 1 20 12.5 M9 11 V11.2 M15 11 V11.2 M9 15 C10.5 17 13.5 17 15 15 M12 4.5 C12 7.5 15.5 7.5 15 5.5"),
                    Map.entry("warning", "M12 3.5 L22 20 H2 Z M12 10 V14.5 M12 17 V17.2"));

    /// What points along the line of reading, or is written, and so turns with it.
    private static final Set<String> TURNING = Set.of("back", "help", "book");

    private Icons() {}

    public static boolean has(String name) {
        return PATHS.containsKey(name);
    }

    /// An icon; a name that is not known gives the sign for information.
    ///
    /// @param size edge in pixels
    public static Node of(String name, double size) {
        var path = new SVGPath();
        path.setContent(PATHS.getOrDefault(name, PATHS.getOrDefault("info", "")));
        path.getStyleClass().add("icon");
        var field = new Rectangle(FIELD, FIELD);
        field.setFill(Color.TRANSPARENT);
        var icon = new Group(field, path);
        icon.getTransforms().add(new Scale(size / FIELD, size / FIELD));
        icon.setMouseTransparent(true);
        if (!TURNING.contains(name)) {
            Parts.direct(icon, false);
        }
        return new Group(icon);
    }
}
