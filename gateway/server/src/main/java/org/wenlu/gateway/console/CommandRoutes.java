package org.wenlu.gateway.console;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.function.Supplier;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.command.Commands;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.CommandKind;

/// Takes commands from the page of a kiosk.
final class CommandRoutes {
    static final Role ROLE = Role.ADMINISTRATOR;
    private static final String ADDRESS = "/service-points/{point}/places/{place}/commands";

    private final Commands commands;
    private final Supplier<Scene> city;
    private final Guard guard;

    CommandRoutes(Commands commands, Supplier<Scene> city, Guard guard) {
        this.commands = commands;
        this.city = city;
        this.guard = guard;
    }

    Route route() {
        var within = new Rule.Within(ROLE, ctx -> kiosk(ctx).where(city.get()));
        return Route.post(ADDRESS, within, this::order);
    }

    private static View.Kiosk kiosk(Context ctx) {
        String point = ctx.pathParam("point");
        return new View.Kiosk(point, point + "/" + ctx.pathParam("place"));
    }

    /// For the boot that the device last told; one that was started since refuses.
    private void order(Context ctx) {
        View.Kiosk kiosk = kiosk(ctx);
        CommandKind kind =
                CommandKind.find(String.valueOf(ctx.formParam("kind")))
                        .orElseThrow(BadRequestResponse::new);
        PlacePresence place = city.get().place(kiosk.place()).orElseThrow(NotFoundResponse::new);
        Birth birth = place.birth().orElseThrow(ConflictResponse::new);
        String who = guard.user(ctx).orElseThrow().name();
        commands.order(birth.device(), birth.boot(), kind, who);
        ctx.redirect(kiosk.address(), HttpStatus.SEE_OTHER);
    }
}
