/// The gateway: gathers what many service points do. [org.wenlu.gateway.Gateway] wires the line,
/// Main is the program.
@NullMarked
package org.wenlu.gateway;

import org.jspecify.annotations.NullMarked;
