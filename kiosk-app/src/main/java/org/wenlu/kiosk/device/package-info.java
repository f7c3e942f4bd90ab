/// Printer and other devices: ports, drivers, simulators. Missing hardware is a state.
@NullMarked
package org.wenlu.kiosk.device;

import org.jspecify.annotations.NullMarked;
