/// Sets a new kiosk up on its own glass: from the language to the place where it stands.
@NullMarked
package org.wenlu.kiosk.screen.setup;

import org.jspecify.annotations.NullMarked;
