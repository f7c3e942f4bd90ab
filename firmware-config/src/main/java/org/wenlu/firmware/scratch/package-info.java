/// A folder for what libraries unpack while a program runs.
@NullMarked
package org.wenlu.firmware.scratch;

import org.jspecify.annotations.NullMarked;
