package org.wenlu.gateway.enrolment;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.wenlu.protocol.Json;
import tools.jackson.core.JacksonException;

/// Bodies of requests and answers of the technician's commands and the devices.
final class JsonBody {
    private JsonBody() {}

    /// What is wrong in a body is the sender's fault and is said.
    static Handler wellFormed(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (JacksonException e) {
                throw new BadRequestResponse(Json.reason(e));
            } catch (IllegalArgumentException e) {
                throw new BadRequestResponse(String.valueOf(e.getMessage()));
            }
        };
    }

    static <T> T read(Context ctx, Class<T> type) {
        return Json.mapper().readValue(ctx.bodyAsBytes(), type);
    }

    static void answer(Context ctx, Object answer) {
        ctx.contentType("application/json").result(Json.mapper().writeValueAsString(answer));
    }
}
