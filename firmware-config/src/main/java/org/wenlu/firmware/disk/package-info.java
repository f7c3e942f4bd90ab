/// Folders on the disk as they shall be found after a power cut.
@NullMarked
package org.wenlu.firmware.disk;

import org.jspecify.annotations.NullMarked;
