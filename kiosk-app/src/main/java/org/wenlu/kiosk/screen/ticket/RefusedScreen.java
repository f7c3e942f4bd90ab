package org.wenlu.kiosk.screen.ticket;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.Band;
import org.wenlu.kiosk.queue.OpenState;
import org.wenlu.kiosk.queue.Timetable;
import org.wenlu.kiosk.screen.parts.Moments;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.Refusal;

/// No ticket is given now, why, and what else can be done.
///
/// @param others leads to the other services
public record RefusedScreen(ServiceId service, Refusal reason, Runnable others) implements Screen {
    @Override
    public String name() {
        return "refused";
    }

    @Override
    public Page draw(Drawing drawing) {
        var plain = new Plain(drawing);
        var when = Map.of("when", opens(drawing).orElse(""));
        List<String> lines = new ArrayList<>();
        lines.add("refused." + reason.name().toLowerCase(Locale.ROOT));
        opens(drawing).ifPresent(_ -> lines.add("refused.opens"));
        lines.add("refused.what-now");
        return Page.of(
                plain.text("refused.title", when, lines.toArray(String[]::new)),
                plain.action("services-again", "refused.others", others));
    }

    /// When tickets are given again, when it is the time that is against it.
    private Optional<String> opens(Drawing drawing) {
        var here = drawing.here();
        var rules = here.point().service(service).service();
        return switch (reason) {
            case OUTSIDE_HOURS -> opens(drawing, rules.hours());
            case FULL_FOR_NOW ->
                    Band.again(rules, here.clock().stamp(), here.point().zone())
                            .map(at -> Moments.time(at, drawing.language()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> opens(Drawing drawing, Timetable hours) {
        var here = drawing.here();
        OpenState now = hours.at(here.clock().stamp(), here.point().zone());
        return now instanceof OpenState.Closed(Optional<LocalDateTime> opens)
                ? opens.map(at -> Moments.dayAndTime(at, drawing.language()))
                : Optional.empty();
    }
}
