/// The append-only record of what happened and the state tables, in SQLite. Only the desk writes.
@NullMarked
package org.wenlu.kiosk.journal;

import org.jspecify.annotations.NullMarked;
