package org.wenlu.provisioning.command;

import java.net.URI;
import java.nio.file.Path;
import org.wenlu.firmware.profile.DeviceProfile;

/// What the technician says about a kiosk; the gateway says the rest.
///
/// @param profile name of a shipped device profile, or the file of another one
/// @param gateway where it is claimed
/// @param believeClock the machine's time is right though its kernel cannot know
record KioskWishes(URI gateway, String profile, boolean believeClock) {
    /// @throws IllegalArgumentException when there is no such profile or it is wrong
    static KioskWishes of(URI gateway, String profile, boolean believeClock) {
        if (profile.endsWith(".yaml")) {
            Path file = Path.of(profile).toAbsolutePath();
            DeviceProfile.read(file);
            return new KioskWishes(gateway, file.toString(), believeClock);
        }
        DeviceProfile.shipped(profile);
        return new KioskWishes(gateway, profile, believeClock);
    }
}
