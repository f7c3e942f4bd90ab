/// From the touch on a service to the number.
@NullMarked
package org.wenlu.kiosk.screen.ticket;

import org.jspecify.annotations.NullMarked;
