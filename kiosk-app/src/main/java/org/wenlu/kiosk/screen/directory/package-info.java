/// Addresses for daily life by kind, and one of them to show to a driver.
@NullMarked
package org.wenlu.kiosk.screen.directory;

import org.jspecify.annotations.NullMarked;
