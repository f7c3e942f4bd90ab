package org.wenlu.gateway.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a request may bring, said before its body is read: a form from pages, JSON from programs,
/// devices and phones when it changes something, nothing when it only reads; files never.
final class Bodies {
    /// Bytes of a body whose length nobody said.
    static final int MOST = 64 * 1024;

    private static final int STRANGERS = 16 * 1024;
    private static final String CHARSET = "\\s*(;\\s*charset=\"?utf-8\"?\\s*)?";
    private static final Pattern FORM = type("application/x-www-form-urlencoded");
    private static final Pattern JSON = type("application/json");

    private Bodies() {}

    private static Pattern type(String name) {
        return Pattern.compile(Pattern.quote(name) + CHARSET, Pattern.CASE_INSENSITIVE);
    }

    /// Answers 413 or 415 by exception.
    static void require(Route route, Context ctx) {
        if (route.method() == HandlerType.GET) {
            requireNone(ctx);
            return;
        }
        switch (route.rule()) {
            case Rule.Program _ -> require(ctx, JSON, MOST, "application/json");
            case Rule.Claimant _, Rule.TicketHolder _ ->
                    require(ctx, JSON, STRANGERS, "application/json");
            case Rule.Everybody _, Rule.Scraper _, Rule.OwnScope _, Rule.Within _ ->
                    require(ctx, FORM, STRANGERS, "application/x-www-form-urlencoded");
        }
    }

    private static void requireNone(Context ctx) {
        if (ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null) {
            throw refusal(HttpStatus.CONTENT_TOO_LARGE, "a request that only reads has no body");
        }
    }

    private static void require(Context ctx, Pattern type, int most, String right) {
        String given = Optional.ofNullable(ctx.contentType()).orElse("");
        if (!type.matcher(given).matches()) {
            throw refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send " + right);
        }
        if (ctx.req().getContentLengthLong() > most) {
            throw refusal(
                    HttpStatus.CONTENT_TOO_LARGE, "a request has at most %d bytes".formatted(most));
        }
    }

    private static HttpResponseException refusal(HttpStatus status, String why) {
        return new HttpResponseException(status.getCode(), why);
    }
}
