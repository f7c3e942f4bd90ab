package org.wenlu.kiosk.screen.ticket;

import java.util.Locale;
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
        return plain.page(
                plain.action("services-again", "refused.others", others),
                "refused.title",
                "refused." + reason.name().toLowerCase(Locale.ROOT),
                "refused.what-now");
    }
}
