/// Guides, read in two languages.
@NullMarked
package org.wenlu.kiosk.screen.guide;

import org.jspecify.annotations.NullMarked;
