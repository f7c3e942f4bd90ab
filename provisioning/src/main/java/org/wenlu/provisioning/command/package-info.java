/// The technician's command line, `./wenlu provision`.
@NullMarked
package org.wenlu.provisioning.command;

import org.jspecify.annotations.NullMarked;
