/// Asking for a person who speaks the visitor's language.
@NullMarked
package org.wenlu.kiosk.screen.interpreter;

import org.jspecify.annotations.NullMarked;
