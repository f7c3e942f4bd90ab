/// The messages beside the journal: birth, status, death and receipt.
@NullMarked
package org.wenlu.protocol.message;

import org.jspecify.annotations.NullMarked;
