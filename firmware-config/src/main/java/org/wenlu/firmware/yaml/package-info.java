/// Strict YAML: every setting known, none missing, and errors that a technician can act on.
@NullMarked
package org.wenlu.firmware.yaml;

import org.jspecify.annotations.NullMarked;
