/// What people typed at kiosks: opened with the gateway's private key, kept for as long as the
/// person was told, shown to who is responsible for the place, and deleted when the person asks for
/// it.
@NullMarked
package org.wenlu.gateway.letter;

import org.jspecify.annotations.NullMarked;
