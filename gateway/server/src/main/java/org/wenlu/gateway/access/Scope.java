package org.wenlu.gateway.access;

/// The part of the city that a user may see: `city`, `district:luohu`, `block:guiyuan` or
/// `service-point:luohu-port-hall`.
public sealed interface Scope {
    record City() implements Scope {}

    record District(String id) implements Scope {}

    record Block(String id) implements Scope {}

    record ServicePoint(String id) implements Scope {}

    /// @throws IllegalArgumentException when the text is none of the four forms
    static Scope of(String text) {
        if (text.equals("city")) {
            return new City();
        }
        String[] parts = text.split(":", 2);
        if (parts.length == 2 && !parts[1].isBlank()) {
            switch (parts[0]) {
                case "district" -> {
                    return new District(parts[1]);
                }
                case "block" -> {
                    return new Block(parts[1]);
                }
                case "service-point" -> {
                    return new ServicePoint(parts[1]);
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException(
                "scope '%s' must be city, district:…, block:… or service-point:…".formatted(text));
    }

    default boolean covers(Where where) {
        return switch (this) {
            case City _ -> true;
            case District it -> where.district().filter(it.id()::equals).isPresent();
            case Block it -> where.block().filter(it.id()::equals).isPresent();
            case ServicePoint it -> where.servicePoint().filter(it.id()::equals).isPresent();
        };
    }
}
