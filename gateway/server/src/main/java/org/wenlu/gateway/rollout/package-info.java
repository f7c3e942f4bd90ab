/// Releases on their way to the kiosks: by groups, one after the other, watched, and stopped by
/// themselves when too many do not become healthy or say nothing.
@NullMarked
package org.wenlu.gateway.rollout;

import org.jspecify.annotations.NullMarked;
