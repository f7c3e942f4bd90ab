/// What a visitor should bring for a service: read from files, judged by rules without a screen.
@NullMarked
package org.wenlu.kiosk.guide.readiness;

import org.jspecify.annotations.NullMarked;
