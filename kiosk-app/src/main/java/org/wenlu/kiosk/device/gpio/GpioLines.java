package org.wenlu.kiosk.device.gpio;

import java.io.IOException;
import java.util.Set;
import org.wenlu.firmware.profile.Gpio;
import org.wenlu.firmware.profile.Gpio.Purpose;

/// Lines that were claimed. For one thread.
public interface GpioLines extends AutoCloseable {
    /// The inputs that are active now, as they are, bouncing or not.
    Set<Purpose> active() throws IOException;

    /// @param percent 0 is off; a line that can only be on or off is on for everything else
    void drive(Purpose output, int percent) throws IOException;

    @Override
    void close();

    /// A driver.
    interface Source {
        /// Takes the lines for this program alone.
        ///
        /// @throws IOException when they are not there or somebody else has them; says which
        GpioLines claim(Gpio gpio) throws IOException;
    }
}
