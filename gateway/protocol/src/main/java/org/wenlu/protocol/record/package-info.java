/// Journal records: what happened, as it is stored, hashed, sent and counted.
@NullMarked
package org.wenlu.protocol.record;

import org.jspecify.annotations.NullMarked;
