/// Languages, messages, fonts and writing direction.
@NullMarked
package org.wenlu.kiosk.language;

import org.jspecify.annotations.NullMarked;
