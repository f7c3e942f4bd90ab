/// Say it to the clerk: sentences by situation, one of them large in Chinese.
@NullMarked
package org.wenlu.kiosk.screen.phrases;

import org.jspecify.annotations.NullMarked;
