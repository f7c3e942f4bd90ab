/// Writes the parts of the manual that follow from the programs: the settings.
@NullMarked
package org.wenlu.simulator.manual;

import org.jspecify.annotations.NullMarked;
