/// The contract between service points and the gateway: topics, limits and the JSON that travels.
@NullMarked
package org.wenlu.protocol;

import org.jspecify.annotations.NullMarked;
