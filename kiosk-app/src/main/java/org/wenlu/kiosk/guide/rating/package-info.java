/// The words in which a visitor says how it was, the same on the kiosk and on the phone.
@NullMarked
package org.wenlu.kiosk.guide.rating;

import org.jspecify.annotations.NullMarked;
