/// The ports between Shenzhen and Hong Kong: names of both sides, hours, how to get there.
@NullMarked
package org.wenlu.kiosk.guide.port;

import org.jspecify.annotations.NullMarked;
