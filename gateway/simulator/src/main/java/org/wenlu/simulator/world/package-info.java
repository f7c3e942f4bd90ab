/// A district laid out in a folder: authority, keys, certificates and settings for a gateway and a
/// kiosk.
@NullMarked
package org.wenlu.simulator.world;

import org.jspecify.annotations.NullMarked;
