package org.wenlu.gateway.access;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// An address, the rule that guards it and what answers.
///
/// @param path in Javalin's syntax: `/districts/{district}`
public record Route(HandlerType method, String path, Rule rule, Handler handler) {
    public static Route get(String path, Rule rule, Handler handler) {
        return new Route(HandlerType.GET, path, rule, handler);
    }

    public static Route post(String path, Rule rule, Handler handler) {
        return new Route(HandlerType.POST, path, rule, handler);
    }
}
