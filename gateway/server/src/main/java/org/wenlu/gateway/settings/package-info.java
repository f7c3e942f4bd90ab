/// What the gateway is told at its start: one typed record, read from a file and the environment.
@NullMarked
package org.wenlu.gateway.settings;

import org.jspecify.annotations.NullMarked;
