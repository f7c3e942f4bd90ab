/// Several kiosks at one service point: one is the host, the others ask it, and go on without it.
@NullMarked
package org.wenlu.kiosk.peers;

import org.jspecify.annotations.NullMarked;
