/// The authority: who may speak as which device, and whose word a kiosk believes.
@NullMarked
package org.wenlu.provisioning.authority;

import org.jspecify.annotations.NullMarked;
