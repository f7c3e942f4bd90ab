/// Finding what a visitor looks for, in whatever words: of any language, in pinyin or its initials,
/// without accents, with a slip of the finger. Pure: no files, no clock, no threads.
@NullMarked
package org.wenlu.kiosk.guide.search;

import org.jspecify.annotations.NullMarked;
