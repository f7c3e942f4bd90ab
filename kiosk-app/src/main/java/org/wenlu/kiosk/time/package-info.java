/// Wall time with its quality, and time that only goes forward. Every room asks this clock.
@NullMarked
package org.wenlu.kiosk.time;

import org.jspecify.annotations.NullMarked;
