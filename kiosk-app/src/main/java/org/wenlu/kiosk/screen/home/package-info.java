/// The first screen of a visitor: what there is.
@NullMarked
package org.wenlu.kiosk.screen.home;

import org.jspecify.annotations.NullMarked;
