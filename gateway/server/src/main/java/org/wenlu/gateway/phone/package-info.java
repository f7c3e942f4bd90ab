/// What phones that follow tickets away from the hall are shown: kept in memory only, under hashes
/// of the tickets' tokens, and forgotten after the day.
@NullMarked
package org.wenlu.gateway.phone;

import org.jspecify.annotations.NullMarked;
