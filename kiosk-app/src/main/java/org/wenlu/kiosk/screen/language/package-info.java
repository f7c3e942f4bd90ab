/// The choice of the language.
@NullMarked
package org.wenlu.kiosk.screen.language;

import org.jspecify.annotations.NullMarked;
