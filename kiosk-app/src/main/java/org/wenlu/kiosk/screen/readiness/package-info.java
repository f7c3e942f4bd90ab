/// What to bring: tick what is there, see what is missing, take the list along.
@NullMarked
package org.wenlu.kiosk.screen.readiness;

import org.jspecify.annotations.NullMarked;
