/// Programs as processes of their own: started, watched, ended, killed.
@NullMarked
package org.wenlu.simulator.process;

import org.jspecify.annotations.NullMarked;
