/// Everything that turns Debian or Raspberry Pi OS into a locked kiosk, as files rendered from a
/// device profile. Knows profiles; writes nothing but below the folder it is given.
@NullMarked
package org.wenlu.firmware.os;

import org.jspecify.annotations.NullMarked;
