package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import org.wenlu.protocol.Json;
import tools.jackson.core.JacksonException;

/// Reads and writes the floor's JSON.
final class Body {
    private Body() {}

    static <T> T read(Context ctx, Class<T> type) {
        return read(ctx.bodyAsBytes(), type);
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            T body = Json.mapper().readValue(json, type);
            if (body == null) {
                throw Problem.bad("the body is empty");
            }
            return body;
        } catch (JacksonException e) {
            throw Problem.bad("the body is not what this address expects");
        }
    }

    static void write(Context ctx, int status, Object body) {
        ctx.status(status)
                .contentType("application/json")
                .result(Json.mapper().writeValueAsBytes(body));
    }

    static void write(Context ctx, Object body) {
        write(ctx, 200, body);
    }
}
