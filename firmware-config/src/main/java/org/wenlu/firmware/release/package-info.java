/// Releases of the application on a device: signed, fetched with resume, put beside the version in
/// use, tried, and kept or left again by themselves. What was reached is read from the disk, so
/// that a power cut at any moment leaves the old version or the new one.
@NullMarked
package org.wenlu.firmware.release;

import org.jspecify.annotations.NullMarked;
