/// Telling the block what could be better, and that a sign or a translation is wrong.
@NullMarked
package org.wenlu.kiosk.screen.suggestion;

import org.jspecify.annotations.NullMarked;
