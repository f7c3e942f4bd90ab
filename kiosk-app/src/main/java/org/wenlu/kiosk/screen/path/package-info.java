/// The way of a visitor through the screens: which one stands, what lies behind it, the session
/// that begins with the first touch and ends with the wipe. For the screen's thread.
@NullMarked
package org.wenlu.kiosk.screen.path;

import org.jspecify.annotations.NullMarked;
