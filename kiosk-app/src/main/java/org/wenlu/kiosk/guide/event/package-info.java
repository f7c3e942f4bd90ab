/// What is on in the block, read from a file.
@NullMarked
package org.wenlu.kiosk.guide.event;

import org.jspecify.annotations.NullMarked;
