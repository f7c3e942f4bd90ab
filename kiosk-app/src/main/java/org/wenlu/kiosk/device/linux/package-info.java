/// Files of Linux that are devices, by the system's own functions.
@NullMarked
package org.wenlu.kiosk.device.linux;

import org.jspecify.annotations.NullMarked;
