/// Calls said aloud in the hall: one at a time, in Mandarin and in the ticket's language, read
/// letter by letter and digit by digit. A call that waited too long is dropped.
@NullMarked
package org.wenlu.kiosk.announce;

import org.jspecify.annotations.NullMarked;
