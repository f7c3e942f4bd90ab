/// Sentences to show or play to the clerk.
@NullMarked
package org.wenlu.kiosk.guide.phrase;

import org.jspecify.annotations.NullMarked;
