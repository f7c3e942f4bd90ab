/// What a visitor can do for the block and with it.
@NullMarked
package org.wenlu.kiosk.screen.part;

import org.jspecify.annotations.NullMarked;
