/// What the visitor says about how the screen is said to them.
@NullMarked
package org.wenlu.kiosk.screen.speech;

import org.jspecify.annotations.NullMarked;
