/// Typing a short code: of a ticket or of an appointment.
@NullMarked
package org.wenlu.kiosk.screen.code;

import org.jspecify.annotations.NullMarked;
