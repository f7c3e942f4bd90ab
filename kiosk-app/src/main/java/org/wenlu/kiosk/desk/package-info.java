/// Every intention (screen, counter, satellite, device) becomes one transaction here; the only
/// writer. Callers wait for the answer, and a person is told only then.
@NullMarked
package org.wenlu.kiosk.desk;

import org.jspecify.annotations.NullMarked;
