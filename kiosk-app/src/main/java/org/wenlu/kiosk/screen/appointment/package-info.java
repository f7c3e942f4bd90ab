/// Checking in for an appointment by its code.
@NullMarked
package org.wenlu.kiosk.screen.appointment;

import org.jspecify.annotations.NullMarked;
