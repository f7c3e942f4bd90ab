/// Appointments that visitors check in with by a code: read from a file that the service point puts
/// into the data folder, without a name in it. Called by the screen.
@NullMarked
package org.wenlu.kiosk.appointment;

import org.jspecify.annotations.NullMarked;
