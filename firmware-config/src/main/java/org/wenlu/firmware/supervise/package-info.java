/// What a program tells the one that watches over it: that it is ready, and that it is alive.
@NullMarked
package org.wenlu.firmware.supervise;

import org.jspecify.annotations.NullMarked;
