/// The pieces that screens are made of, laid out in millimetres of the panel. They know nothing of
/// what is shown. For the screen's thread.
@NullMarked
package org.wenlu.kiosk.screen.parts;

import org.jspecify.annotations.NullMarked;
