/// Asks for consent, apart from everything else, before anything that names a person is typed; and
/// what forms ask of a person.
@NullMarked
package org.wenlu.kiosk.screen.consent;

import org.jspecify.annotations.NullMarked;
