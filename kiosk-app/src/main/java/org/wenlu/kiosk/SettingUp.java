package org.wenlu.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.kiosk.screen.SetupWindow;
import org.wenlu.kiosk.screen.setup.Assistant;
import org.wenlu.kiosk.setup.NetworkManager;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.provisioning.command.Claiming;

/// The set-up assistant on the kiosk's glass, for a kiosk that was not claimed yet.
final class SettingUp {
    private static final Logger LOG = LoggerFactory.getLogger(SettingUp.class);

    private SettingUp() {}

    /// The file that the kiosk in `folder` starts with; where there is none, once somebody set the
    /// kiosk up.
    ///
    /// @param profile name of a shipped device profile, or the file of another one
    /// @throws IllegalArgumentException when there is no such profile, or the folder holds
    ///   something else
    static Path await(Path folder, String profile, InstantSource time) {
        Path settings = folder.resolve("kiosk.yaml");
        return Files.exists(settings) ? settings : asked(folder, profile, time);
    }

    private static Path asked(Path folder, String profile, InstantSource time) {
        DeviceProfile device =
                profile.endsWith(".yaml")
                        ? DeviceProfile.read(Path.of(profile))
                        : DeviceProfile.shipped(profile);
        var claiming = new Claiming(folder, profile);
        claiming.requireFree();
        var done = new CompletableFuture<Path>();
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var assistant =
                    new Assistant(
                            new Assistant.Ports(
                                    NetworkManager.ofThisMachine(),
                                    (gateway, code) -> claim(claiming, gateway, code),
                                    background,
                                    SetupWindow::onGlass,
                                    claimed -> done.complete(claimed.settings())));
            try (var _ = window(device, time, assistant)) {
                return done.join();
            }
        }
    }

    /// A fault of the disk or of the answer is one more refusal, with its reason in the log.
    private static Claiming.Result claim(Claiming claiming, String gateway, String code) {
        try {
            return claiming.claim(gateway, code);
        } catch (RuntimeException e) {
            LOG.error("the claim failed", e);
            return new Claiming.Refused(Claiming.Why.IMPOSSIBLE);
        }
    }

    private static SetupWindow window(
            DeviceProfile device, InstantSource time, Assistant assistant) {
        return SetupWindow.start(
                ScreenWiring.panel(device.panel()),
                device.display() == DeviceProfile.Display.HEADLESS,
                new SystemKioskClock(1, time, () -> false, ZoneOffset.UTC),
                assistant);
    }
}
