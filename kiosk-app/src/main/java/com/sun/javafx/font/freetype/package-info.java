/// Text of JavaFX on Linux without Pango: shaped by the JDK, in the shipped faces only. It stands
/// in this package because the font file of FreeType is only reachable from here.
@NullMarked
package com.sun.javafx.font.freetype;

import org.jspecify.annotations.NullMarked;
