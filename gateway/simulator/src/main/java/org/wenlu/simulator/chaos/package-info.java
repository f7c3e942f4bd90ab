/// Kills programs at random moments and looks at what is left.
@NullMarked
package org.wenlu.simulator.chaos;

import org.jspecify.annotations.NullMarked;
