/// What stands on the screens while something of the kiosk is not as usual.
@NullMarked
package org.wenlu.kiosk.screen.trouble;

import org.jspecify.annotations.NullMarked;
