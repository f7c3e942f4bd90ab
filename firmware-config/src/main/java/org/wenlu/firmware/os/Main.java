package org.wenlu.firmware.os;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.profile.DeviceProfile;

/// Writes a kiosk's operating system files: `PROFILE FOLDER`. Ends with 2 for a wrong profile.
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int WRONG_SETTINGS = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            LOG.error(
                    "usage: os PROFILE FOLDER; PROFILE is one of {} or a .yaml file",
                    DeviceProfile.SHIPPED);
            System.exit(WRONG_SETTINGS);
        }
        Path folder = Path.of(arguments[1]);
        List<OsFile> files = OperatingSystem.render(profile(arguments[0]), Site.USUAL);
        OperatingSystem.write(files, folder);
        LOG.info("{} files are below {}", files.size(), folder);
    }

    private static DeviceProfile profile(String name) {
        try {
            return name.endsWith(".yaml")
                    ? DeviceProfile.read(Path.of(name))
                    : DeviceProfile.shipped(name);
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(WRONG_SETTINGS);
            throw e;
        }
    }
}
