/// The kiosk as a program: `Main` reads the settings, `Kiosk` wires the rooms in the order of the
/// line. No room knows this package.
@NullMarked
package org.wenlu.kiosk;

import org.jspecify.annotations.NullMarked;
