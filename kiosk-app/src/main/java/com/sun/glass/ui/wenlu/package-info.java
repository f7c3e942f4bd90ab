/// JavaFX looks for a platform by its name in a package of its own; `-Dglass.platform=Wenlu` finds
/// this one.
@NullMarked
package com.sun.glass.ui.wenlu;

import org.jspecify.annotations.NullMarked;
