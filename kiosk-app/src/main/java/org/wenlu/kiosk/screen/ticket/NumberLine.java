package org.wenlu.kiosk.screen.ticket;

import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;

/// A line that leads back to a number of this visit.
public final class NumberLine {
    private NumberLine() {}

    /// @param label the number
    public static Touch of(Drawing drawing, String label, Runnable show) {
        var words = drawing.words(NumberLine.class);
        var number = Map.of("number", label);
        String text = words.of("ticket.mine", number);
        Optional<String> beside = words.beside("ticket.mine", number);
        return drawing.parts()
                .row(
                        "my-number-" + label,
                        "ticket",
                        drawing.parts().pair(text, beside, "strong"),
                        Optional.empty(),
                        Parts.spoken(text, beside),
                        show);
    }
}
