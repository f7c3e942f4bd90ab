/// Copies the journal and the sealed letters to the gateway and says how the device is.
@NullMarked
package org.wenlu.kiosk.uplink;

import org.jspecify.annotations.NullMarked;
