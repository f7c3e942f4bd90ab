/// What lies around the service point: where it leads to.
@NullMarked
package org.wenlu.kiosk.screen.around;

import org.jspecify.annotations.NullMarked;
