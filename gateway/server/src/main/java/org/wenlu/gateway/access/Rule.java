package org.wenlu.gateway.access;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/// Who may use a route. A route without a rule does not exist.
public sealed interface Rule {
    /// Everybody: sign-in, health, the pages' own styles and faces.
    record Everybody() implements Rule {}

    /// Programs on this machine, or with the scrape token.
    record Scraper() implements Rule {}

    /// A program that sends a user's name and password with each request; what it may change, its
    /// scope says.
    record Program(Role role) implements Rule {}

    /// A device with a claim code, which the handler checks and counts.
    record Claimant() implements Rule {}

    /// Whoever holds a ticket's token or code, which the service point checks.
    record TicketHolder() implements Rule {}

    /// A user with the role, whose scope covers the spot that the address names. `where` is empty
    /// when the address names nothing that exists.
    record Within(Role role, Function<Context, Optional<Where>> where) implements Rule {}

    /// A user with the role; the page shows only what the user's scope covers.
    record OwnScope(Role role) implements Rule {}
}
