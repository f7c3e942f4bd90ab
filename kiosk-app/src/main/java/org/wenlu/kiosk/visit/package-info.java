/// A visitor's session from first touch to wipe.
@NullMarked
package org.wenlu.kiosk.visit;

import org.jspecify.annotations.NullMarked;
