/// The draft of the residents' covenant, read from a file.
@NullMarked
package org.wenlu.kiosk.guide.covenant;

import org.jspecify.annotations.NullMarked;
