/// The draft of the residents' covenant: to read, and to comment on without a name.
@NullMarked
package org.wenlu.kiosk.screen.covenant;

import org.jspecify.annotations.NullMarked;
