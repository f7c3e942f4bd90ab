/// What hardware a kiosk is made of: panel, printer, sound. Profiles are YAML files; a wrong one is
/// refused with what would be right.
@NullMarked
package org.wenlu.firmware.profile;

import org.jspecify.annotations.NullMarked;
