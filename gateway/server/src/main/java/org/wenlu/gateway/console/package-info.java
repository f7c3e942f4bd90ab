/// The console's pages: sign-in, city, district, service point and kiosk, live without reloading,
/// and the records behind every figure.
///
/// Started by Main with [org.wenlu.gateway.console.Console]; reads figures, fleet and presence;
/// writes nothing but sessions.
@NullMarked
package org.wenlu.gateway.console;

import org.jspecify.annotations.NullMarked;
