/// Looking for something in the visitor's own words.
@NullMarked
package org.wenlu.kiosk.screen.search;

import org.jspecify.annotations.NullMarked;
