/// The MQTT broker: embedded, or an address of one that runs elsewhere. It carries messages and is
/// not trusted: what it acknowledges counts for nothing.
@NullMarked
package org.wenlu.gateway.broker;

import org.jspecify.annotations.NullMarked;
