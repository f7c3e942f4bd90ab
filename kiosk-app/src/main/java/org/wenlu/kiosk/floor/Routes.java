package org.wenlu.kiosk.floor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The floor's routes, each with who may call it.
final class Routes {
    private final RoutesConfig javalin;
    private final List<Route> all = new ArrayList<>();

    /// @param live whether it is a stream, which goes on after it was asked for
    record Route(HandlerType method, String path, Caller caller, boolean live) {}

    Routes(RoutesConfig javalin) {
        this.javalin = javalin;
    }

    void get(String path, Caller caller, Handler handler) {
        all.add(new Route(HandlerType.GET, path, caller, false));
        javalin.get(path, handler, caller);
    }

    void post(String path, Caller caller, Handler handler) {
        all.add(new Route(HandlerType.POST, path, caller, false));
        javalin.post(path, handler, caller);
    }

    /// Server-sent events.
    void live(String path, Caller caller, Consumer<SseClient> handler) {
        all.add(new Route(HandlerType.GET, path, caller, true));
        javalin.sse(path, handler, caller);
    }

    List<Route> all() {
        return List.copyOf(all);
    }
}
