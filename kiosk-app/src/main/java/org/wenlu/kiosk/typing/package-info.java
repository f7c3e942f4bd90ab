/// Typing on glass: which keys a language needs, and how letters become words: pinyin with
/// candidates, kana, hangul. Pure but for the word list that comes with it; knows nothing of
/// screens.
@NullMarked
package org.wenlu.kiosk.typing;

import org.jspecify.annotations.NullMarked;
