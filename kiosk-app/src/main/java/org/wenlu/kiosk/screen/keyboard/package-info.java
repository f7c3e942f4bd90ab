/// The keyboard on the glass, for every screen where something is typed.
@NullMarked
package org.wenlu.kiosk.screen.keyboard;

import org.jspecify.annotations.NullMarked;
