package org.wenlu.kiosk.guide;

import java.util.List;
import java.util.Map;
import org.wenlu.protocol.Language;

/// Visitors who are called before others.
///
/// @param id token that stands in the journal, for example `elder`
/// @param icon name of an icon of the shipped set
/// @param names empty for a shipped class, whose words come with the program
public record PriorityClass(String id, String icon, Map<Language, String> names) {
    /// Who goes first unless the service point's file says otherwise.
    public static final List<PriorityClass> SHIPPED =
            List.of(
                    shipped("elder", "elderly"),
                    shipped("disabled", "wheelchair"),
                    shipped("pregnant", "pregnant"),
                    shipped("infant", "infant"));

    public PriorityClass {
        names = Map.copyOf(names);
    }

    private static PriorityClass shipped(String id, String icon) {
        return new PriorityClass(id, icon, Map.of());
    }
}
