/// Says aloud what is written: one voice, one thing at a time. Texts come in, sound goes out; what
/// is said is kept nowhere.
@NullMarked
package org.wenlu.kiosk.voice;

import org.jspecify.annotations.NullMarked;
