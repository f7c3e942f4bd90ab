package org.wenlu.gateway.console;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.wenlu.look.Messages;

/// Styles, scripts and faces from the class path, by plain file names only.
final class Assets {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9-]+(?:\\.min)?\\.(css|js|svg|woff2)");

    private Assets() {}

    static void look(Context ctx) {
        send(ctx, Messages.class, "/org/wenlu/look/web/", "max-age=86400");
    }

    static void font(Context ctx) {
        send(ctx, Messages.class, "/org/wenlu/look/web/fonts/", "max-age=31536000, immutable");
    }

    static void own(Context ctx) {
        send(ctx, Assets.class, "/org/wenlu/gateway/console/web/", "no-cache");
    }

    private static void send(Context ctx, Class<?> owner, String folder, String keep) {
        String file = ctx.pathParam("file");
        var name = NAME.matcher(file);
        if (!name.matches()) {
            throw new NotFoundResponse();
        }
        try (InputStream in = owner.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new NotFoundResponse();
            }
            ctx.header("Cache-Control", keep)
                    .contentType(type(name.group(1)))
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String type(String extension) {
        return switch (extension) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }
}
