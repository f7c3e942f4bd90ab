/// The services of this place.
@NullMarked
package org.wenlu.kiosk.screen.services;

import org.jspecify.annotations.NullMarked;
