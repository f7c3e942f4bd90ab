/// Labels that stick on kiosks: which place it is, which device stands there, and both as a code.
@NullMarked
package org.wenlu.provisioning.label;

import org.jspecify.annotations.NullMarked;
