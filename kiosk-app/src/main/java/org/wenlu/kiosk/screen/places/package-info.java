/// The plan of the service point, and the way to a place on it.
@NullMarked
package org.wenlu.kiosk.screen.places;

import org.jspecify.annotations.NullMarked;
