/// Whom to ask.
@NullMarked
package org.wenlu.kiosk.screen.help;

import org.jspecify.annotations.NullMarked;
