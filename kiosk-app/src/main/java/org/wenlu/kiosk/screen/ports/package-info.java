/// The ports near by: whether one can cross now, their hours, how to get there.
@NullMarked
package org.wenlu.kiosk.screen.ports;

import org.jspecify.annotations.NullMarked;
