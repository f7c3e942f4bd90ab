/// Visitors who use the kiosk's real screen and clerks who use the counter's real HTTP.
@NullMarked
package org.wenlu.simulator.people;

import org.jspecify.annotations.NullMarked;
