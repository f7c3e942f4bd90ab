/// Measures the built programs as a whole: start, memory, throughput. Starts them as processes of
/// their own; nothing else calls it.
@NullMarked
package org.wenlu.simulator.bench;

import org.jspecify.annotations.NullMarked;
