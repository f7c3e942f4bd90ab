package org.wenlu.kiosk.floor;

import java.util.List;
import java.util.Optional;

/// The kiosk's screen as the mirror page sees and touches it. Safe for use by several threads.
public interface MirroredScreen {
    int width();

    int height();

    /// The screen's picture when it has changed since frame `after`; 0 asks for the first.
    Optional<Frame> frame(long after);

    /// What can be seen and touched now, in focus order.
    List<Element> elements();

    /// A finger goes down, moves or goes up, in pixels of the screen.
    void pointer(Pointer kind, double x, double y);

    enum Pointer {
        DOWN,
        MOVE,
        UP
    }

    /// @param number rises with every change
    /// @param png the picture
    record Frame(long number, byte[] png) {}

    /// @param id stable identity within its screen, for example `language-en`; `screen:` names the
    ///   screen itself
    /// @param text what is written there, or its spoken name
    /// @param touchable whether a tap does something
    record Element(
            String id,
            String text,
            boolean touchable,
            double x,
            double y,
            double width,
            double height) {}
}
