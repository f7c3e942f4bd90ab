/// An independent witness: reads both databases with plain SQL and shares no code with who wrote
/// them.
@NullMarked
package org.wenlu.simulator.oracle;

import org.jspecify.annotations.NullMarked;
