/// Districts, blocks, service points, places and the devices that stand there. A place is not
/// hardware: devices come and go, the place keeps the history.
@NullMarked
package org.wenlu.gateway.fleet;

import org.jspecify.annotations.NullMarked;
