/// Signed bytes: what makes a kiosk act or forget is signed, and verified as it arrived.
@NullMarked
package org.wenlu.protocol.signing;

import org.jspecify.annotations.NullMarked;
