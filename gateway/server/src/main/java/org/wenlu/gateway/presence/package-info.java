/// Whether a device is online, stale, offline, unknown or in maintenance, judged from stored facts.
@NullMarked
package org.wenlu.gateway.presence;

import org.jspecify.annotations.NullMarked;
