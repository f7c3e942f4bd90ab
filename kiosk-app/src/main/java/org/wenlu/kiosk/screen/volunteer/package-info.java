/// Offering to help others in one's languages.
@NullMarked
package org.wenlu.kiosk.screen.volunteer;

import org.jspecify.annotations.NullMarked;
