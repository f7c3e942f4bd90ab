/// What the gateway tells this kiosk to do: written down before it is done, done once.
@NullMarked
package org.wenlu.kiosk.command;

import org.jspecify.annotations.NullMarked;
