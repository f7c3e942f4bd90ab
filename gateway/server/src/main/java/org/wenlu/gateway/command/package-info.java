/// What operators tell kiosks to do, and what became of it.
@NullMarked
package org.wenlu.gateway.command;

import org.jspecify.annotations.NullMarked;
