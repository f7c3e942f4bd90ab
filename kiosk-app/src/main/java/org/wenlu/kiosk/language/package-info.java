/// The shipped faces: which family a language is written in, and how JavaFX and Java 2D come to use
/// them and no font of the machine. Reads files and sets system properties; knows nothing of
/// screens.
@NullMarked
package org.wenlu.kiosk.language;

import org.jspecify.annotations.NullMarked;
