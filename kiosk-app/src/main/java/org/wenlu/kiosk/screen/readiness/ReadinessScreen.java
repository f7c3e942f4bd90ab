package org.wenlu.kiosk.screen.readiness;

import java.util.HashSet;
import java.util.Set;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The visitor ticks what they have. A tick changes its row and nothing else, so that the list
/// stays where it was scrolled to.
final class ReadinessScreen implements Screen {
    private final ServiceOffer offer;
    private final Check check;
    private final Checking checking;
    private final Set<String> yes = new HashSet<>();
    private final Set<String> has = new HashSet<>();

    ReadinessScreen(ServiceOffer offer, Check check, Checking checking) {
        this.offer = offer;
        this.check = check;
        this.checking = checking;
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public Page draw(Drawing drawing) {
        return new ReadinessView(drawing, offer, check, yes, has).page(this::judge);
    }

    private void judge() {
        checking.judged(new Ticked(check, yes, has));
    }
}
