/// The plan of a service point: what is drawn, which places it names, and the way to them.
@NullMarked
package org.wenlu.kiosk.guide.plan;

import org.jspecify.annotations.NullMarked;
