/// Services, tickets, numbering and calling as pure rules: no I/O, no clock, no threads. The hall
/// is what its happenings made of it.
@NullMarked
package org.wenlu.kiosk.queue;

import org.jspecify.annotations.NullMarked;
