/// Addresses for daily life: schools, clinics, offices, with what sources say of them.
@NullMarked
package org.wenlu.kiosk.guide.directory;

import org.jspecify.annotations.NullMarked;
