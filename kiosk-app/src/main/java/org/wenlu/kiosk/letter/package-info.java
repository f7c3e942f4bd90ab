/// What people type, sealed to the gateway's key at once and kept until the gateway has signed that
/// it holds it. Screens hand letters in, the uplink carries them; nobody here can read them back.
@NullMarked
package org.wenlu.kiosk.letter;

import org.jspecify.annotations.NullMarked;
