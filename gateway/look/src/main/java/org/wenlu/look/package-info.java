/// One look for kiosk, board, pages and ticket: colours, faces, web assets and the message engine.
@NullMarked
package org.wenlu.look;

import org.jspecify.annotations.NullMarked;
