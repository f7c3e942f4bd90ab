/// What a kiosk that nobody set up yet asks of the machine that it runs on.
@NullMarked
package org.wenlu.kiosk.setup;

import org.jspecify.annotations.NullMarked;
