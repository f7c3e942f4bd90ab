/// Signed settings on their way to a device: who they are for, their version, how long they may be
/// accepted.
@NullMarked
package org.wenlu.firmware.bundle;

import org.jspecify.annotations.NullMarked;
