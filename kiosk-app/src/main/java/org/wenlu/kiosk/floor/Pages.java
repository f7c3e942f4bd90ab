package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlu.look.Messages;
import org.wenlu.protocol.record.Hash;

/// The pages and what they load: all from this program, nothing from elsewhere.
final class Pages {
    private static final List<String> FILES =
            List.of(
                    "board.css",
                    "board.js",
                    "counter.css",
                    "counter.js",
                    "lead.css",
                    "lead.js",
                    "mirror.css",
                    "mirror.js");

    /// Those that the gateway serves too.
    private static final List<String> SHARED =
            List.of("floor.css", "floor.js", "phone.css", "phone.js");

    private static final Pattern LOOK =
            Pattern.compile("[a-z0-9.-]+\\.(css|js|svg)|fonts/[A-Za-z0-9-]+\\.woff2");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String release;

    Pages() {
        FILES.forEach(name -> files.put(name, bytes(Pages.class, "web/" + name)));
        SHARED.forEach(name -> files.put(name, bytes(Messages.class, "web/" + name)));
        this.release = release(files);
    }

    /// Changes when a script or style has changed.
    String release() {
        return release;
    }

    void add(Routes routes, boolean mirror) {
        routes.get("/", Caller.PUBLIC, ctx -> ctx.redirect("/counter"));
        page(routes, "/counter", "counter.html");
        page(routes, "/lead", "lead.html");
        page(routes, "/board", "board.html");
        String phone =
                text(Messages.class, "phone.html")
                        .replace("{{files}}", "/floor/" + release)
                        .replace("{{away}}", "");
        routes.get("/t", Caller.PUBLIC, ctx -> ctx.html(phone));
        routes.get("/t/{token}", Caller.PUBLIC, ctx -> ctx.html(phone));
        if (mirror) {
            page(routes, "/mirror", "mirror.html");
        }
        routes.get("/floor/{release}/{file}", Caller.PUBLIC, this::file);
        routes.get("/look/<path>", Caller.PUBLIC, Pages::look);
    }

    private void page(Routes routes, String path, String name) {
        String html = text(Pages.class, name).replace("{{release}}", release);
        routes.get(path, Caller.PUBLIC, ctx -> ctx.html(html));
    }

    private static String text(Class<?> owner, String name) {
        return new String(bytes(owner, "web/" + name), StandardCharsets.UTF_8);
    }

    private void file(Context ctx) {
        String name = ctx.pathParam("file");
        byte[] content = files.get(name);
        if (content == null || !ctx.pathParam("release").equals(release)) {
            throw Problem.of(404, "not-found", "there is no such file");
        }
        ctx.header("Cache-Control", FOR_EVER).contentType(type(name)).result(content);
    }

    private static void look(Context ctx) {
        String path = ctx.pathParam("path");
        Optional<byte[]> content =
                LOOK.matcher(path).matches()
                        ? find(Messages.class, "web/" + path)
                        : Optional.empty();
        ctx.header("Cache-Control", FOR_EVER)
                .contentType(type(path))
                .result(
                        content.orElseThrow(
                                () -> Problem.of(404, "not-found", "there is no such file")));
    }

    private static String release(Map<String, byte[]> files) {
        var all = new ByteArrayOutputStream();
        files.values().forEach(all::writeBytes);
        return Hash.of(all.toByteArray()).hex().substring(0, 12);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }

    private static byte[] bytes(Class<?> owner, String name) {
        return find(owner, name)
                .orElseThrow(() -> new IllegalStateException("%s is missing".formatted(name)));
    }

    private static Optional<byte[]> find(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name, e);
        }
    }
}
