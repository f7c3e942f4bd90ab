/// The lines of the device: sensor, buttons, door, lights, fan. One port, a driver for each kind of
/// board, a simulator, and a device over them that debounces, counts and comes back by itself.
@NullMarked
package org.wenlu.kiosk.device.gpio;

import org.jspecify.annotations.NullMarked;
