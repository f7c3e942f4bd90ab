/// The service point's own web: counters, boards, phones, and the mirror of the screen.
@NullMarked
package org.wenlu.kiosk.floor;

import org.jspecify.annotations.NullMarked;
