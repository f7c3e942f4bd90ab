/// What is on in the block, and signing up for it.
@NullMarked
package org.wenlu.kiosk.screen.events;

import org.jspecify.annotations.NullMarked;
