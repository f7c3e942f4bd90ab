/// What a kiosk tells about itself to who mends it: only what is named here goes out, and nothing
/// of a person.
@NullMarked
package org.wenlu.provisioning.diagnosis;

import org.jspecify.annotations.NullMarked;
