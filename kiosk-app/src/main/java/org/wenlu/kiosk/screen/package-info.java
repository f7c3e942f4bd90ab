/// What a visitor sees and touches: one package a screen, each with its view and its view model.
@NullMarked
package org.wenlu.kiosk.screen;

import org.jspecify.annotations.NullMarked;
