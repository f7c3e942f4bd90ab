/// A whole district on one machine: what `./wenlu demo` starts, uses and checks.
@NullMarked
package org.wenlu.simulator.demo;

import org.jspecify.annotations.NullMarked;
