/// What stands while nobody uses the kiosk.
@NullMarked
package org.wenlu.kiosk.screen.attract;

import org.jspecify.annotations.NullMarked;
