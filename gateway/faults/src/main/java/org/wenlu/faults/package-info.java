/// Faults on purpose: networks that break, for the simulator and for tests. Loopback only; no
/// program in the field uses it.
@NullMarked
package org.wenlu.faults;

import org.jspecify.annotations.NullMarked;
