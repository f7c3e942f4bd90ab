/// A real browser without a window, for pictures of the pages and for tests that look at them. No
/// kiosk and no gateway needs it to work.
@NullMarked
package org.wenlu.look.browser;

import org.jspecify.annotations.NullMarked;
