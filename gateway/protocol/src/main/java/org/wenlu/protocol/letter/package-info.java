/// What a person types at a kiosk, sealed to the gateway's public key when it is entered: nobody on
/// the way, and nobody who opens the kiosk later, can read it.
@NullMarked
package org.wenlu.protocol.letter;

import org.jspecify.annotations.NullMarked;
