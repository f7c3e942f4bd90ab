/// How a visitor wants to see and use the screen.
@NullMarked
package org.wenlu.kiosk.screen.settings;

import org.jspecify.annotations.NullMarked;
