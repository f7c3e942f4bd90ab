package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Frame;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.kiosk.time.KioskClock;

/// The kiosk's screen, seen and touched in a browser or by a program.
final class MirrorRoutes {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(60);

    private final MirroredScreen screen;
    private final MirrorAccess access;
    private final KioskClock clock;

    MirrorRoutes(MirroredScreen screen, MirrorAccess access, KioskClock clock) {
        this.screen = screen;
        this.access = access;
        this.clock = clock;
    }

    record ScreenView(int width, int height, List<Element> elements) {}

    record Touch(Pointer kind, double x, double y) {}

    void add(Routes routes) {
        routes.post("/api/mirror/sign-in", Caller.PUBLIC, access::signIn);
        routes.get("/api/mirror/elements", Caller.MIRROR, this::elements);
        routes.get("/api/mirror/frame", Caller.MIRROR, this::frame);
        routes.post("/api/mirror/pointer", Caller.MIRROR, this::pointer);
    }

    private void elements(Context ctx) {
        Body.write(ctx, new ScreenView(screen.width(), screen.height(), screen.elements()));
    }

    /// The picture as soon as there is one beyond `after`; 204 when nothing changed for a while.
    private void frame(Context ctx) throws InterruptedException {
        Optional<Frame> frame = await(after(ctx));
        if (frame.isEmpty()) {
            ctx.status(204);
            return;
        }
        ctx.disableCompression();
        ctx.header("Wenlu-Frame", Long.toString(frame.get().number()));
        ctx.contentType("image/png").result(frame.get().png());
    }

    private Optional<Frame> await(long after) throws InterruptedException {
        Duration until = clock.elapsed().plus(LONGEST);
        Optional<Frame> frame = screen.frame(after);
        while (frame.isEmpty() && clock.elapsed().compareTo(until) < 0) {
            Thread.sleep(LOOK_AGAIN);
            frame = screen.frame(after);
        }
        return frame;
    }

    private void pointer(Context ctx) {
        Touch touch = Body.read(ctx, Touch.class);
        if (outside(touch.x(), screen.width()) || outside(touch.y(), screen.height())) {
            throw Problem.bad(
                    "x and y must lie on the screen of %d × %d"
                            .formatted(screen.width(), screen.height()));
        }
        screen.pointer(touch.kind(), touch.x(), touch.y());
        Body.write(ctx, Map.of());
    }

    private static boolean outside(double at, int size) {
        return !(at >= 0 && at <= size);
    }

    private static long after(Context ctx) {
        String after = Optional.ofNullable(ctx.queryParam("after")).orElse("0");
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.bad("'after' must be a frame's number");
        }
    }
}
