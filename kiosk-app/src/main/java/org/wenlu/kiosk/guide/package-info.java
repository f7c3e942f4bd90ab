/// What a service point tells and offers: guides, services, names, read from files.
@NullMarked
package org.wenlu.kiosk.guide;

import org.jspecify.annotations.NullMarked;
