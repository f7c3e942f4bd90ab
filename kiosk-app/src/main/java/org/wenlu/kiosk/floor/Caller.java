package org.wenlu.kiosk.floor;

import io.javalin.security.RouteRole;

/// Who may call a route. A route that names nobody is refused.
enum Caller implements RouteRole {
    /// Anybody on the service point's network.
    PUBLIC,
    /// A clerk who signed in.
    CLERK,
    /// A clerk who signed in and leads the service point.
    LEAD,
    /// Somebody who signed in to the mirror of the screen.
    MIRROR
}
