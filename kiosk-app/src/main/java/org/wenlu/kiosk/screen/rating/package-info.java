/// Saying how it was, after being served.
@NullMarked
package org.wenlu.kiosk.screen.rating;

import org.jspecify.annotations.NullMarked;
