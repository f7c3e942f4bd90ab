/// The kiosk's settings: one record, typed, with defaults and units.
@NullMarked
package org.wenlu.kiosk.settings;

import org.jspecify.annotations.NullMarked;
