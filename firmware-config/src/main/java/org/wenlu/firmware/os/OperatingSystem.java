package org.wenlu.firmware.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.firmware.profile.DeviceProfile;

/// Renders the files of a kiosk's operating system.
public final class OperatingSystem {
    private static final List<String> TEMPLATES =
            List.of(
                    "etc/chrony/chrony.conf",
                    "etc/fstab",
                    "etc/nftables.conf",
                    "etc/pam.d/wenlu-cage",
                    "etc/plymouth/plymouthd.conf",
                    "etc/rauc/system.conf",
                    "etc/sysctl.d/90-wenlu.conf",
                    "etc/systemd/journald.conf.d/wenlu.conf",
                    "etc/systemd/logind.conf.d/wenlu.conf",
                    "etc/systemd/system.conf.d/wenlu.conf",
                    "etc/systemd/system/wenlu-data.service",
                    "etc/systemd/system/wenlu-healthy.service",
                    "etc/systemd/system/wenlu-healthy.timer",
                    "etc/systemd/system/wenlu-kiosk.service",
                    "etc/systemd/system/wenlu-rotate.service",
                    "etc/systemd/system/wenlu-rotate.timer",
                    "etc/systemd/system/wenlu-update.service",
                    "etc/systemd/system/wenlu-update.timer",
                    "etc/sysusers.d/wenlu.conf",
                    "etc/tmpfiles.d/wenlu.conf",
                    "etc/udev/rules.d/70-wenlu.rules",
                    "etc/wenlu/packages",
                    "usr/lib/wenlu/slot",
                    "usr/share/plymouth/themes/wenlu/wenlu.plymouth",
                    "usr/share/plymouth/themes/wenlu/wenlu.script");

    /// Units that a keyboard could escape by; an empty file keeps systemd from starting them.
    private static final List<String> NEVER =
            List.of(
                    "etc/systemd/system/autovt@.service",
                    "etc/systemd/system/ctrl-alt-del.target",
                    "etc/systemd/system/debug-shell.service",
                    "etc/systemd/system/getty@.service",
                    "etc/systemd/system/serial-getty@.service");

    private static final String GPIO_DEVICE = "DeviceAllow=char-gpiochip rw\n";

    /// Set through files of the kernel, which are otherwise read-only for the kiosk.
    private static final String PWM_FILES = "ReadWritePaths=-/sys/class/pwm/pwmchip0\n";

    private OperatingSystem() {}

    /// In the order of their paths.
    public static List<OsFile> render(DeviceProfile profile, Site site) {
        Map<String, String> values = values(profile, site);
        Stream<OsFile> filled =
                TEMPLATES.stream()
                        .map(
                                it ->
                                        new OsFile(
                                                it,
                                                Template.fill(it, values),
                                                it.startsWith("usr/lib/")));
        Stream<OsFile> masked = NEVER.stream().map(it -> new OsFile(it, "", false));
        return Stream.concat(filled, masked)
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
    }

    /// Writes the files below a folder, which stands for the root of the system.
    public static void write(List<OsFile> files, Path root) throws IOException {
        for (OsFile file : files) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.content());
            if (file.executable() && !path.toFile().setExecutable(true, false)) {
                throw new IOException(path + " cannot be made executable");
            }
        }
    }

    private static Map<String, String> values(DeviceProfile profile, Site site) {
        return Map.ofEntries(
                Map.entry("profile", profile.name()),
                Map.entry("board", written(profile)),
                Map.entry("bootloader", profile.board().isRaspberryPi() ? "uboot" : "grub"),
                Map.entry("turn", " -r".repeat(profile.panel().rotation().degrees() / 90)),
                Map.entry("sound", profile.sound().output().name().toLowerCase(Locale.ROOT)),
                Map.entry("memory", profile.board().isRaspberryPi() ? "1536M" : "2G"),
                Map.entry("gpioDevice", gpioDevice(profile)),
                Map.entry("printerDevice", printerDevice(profile.printer())),
                Map.entry("watchdog", watchdog(profile)),
                Map.entry("touchMatch", touchMatch(profile.touch())),
                Map.entry("touchMatrix", touchMatrix(profile.panel().rotation())),
                Map.entry("floorPort", String.valueOf(site.floorPort())),
                Map.entry("timeServers", timeServers(site)));
    }

    private static String written(DeviceProfile profile) {
        return profile.board().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String printerDevice(DeviceProfile.Printer printer) {
        return switch (printer.connection()) {
            case USB -> "DeviceAllow=char-usb rw\n";
            case SERIAL -> "DeviceAllow=char-ttyUSB rw\nDeviceAllow=char-ttyACM rw\n";
            case NONE, NETWORK, VIRTUAL -> "";
        };
    }

    private static String gpioDevice(DeviceProfile profile) {
        return switch (profile.gpio().driver()) {
            case PI4J -> GPIO_DEVICE + PWM_FILES;
            case CHARACTER_DEVICE -> GPIO_DEVICE;
            case NONE, SIMULATED -> "";
        };
    }

    private static String watchdog(DeviceProfile profile) {
        int seconds = profile.watchdog().seconds();
        return seconds == 0 ? "off" : seconds + "s";
    }

    private static String touchMatch(DeviceProfile.Touch touch) {
        if (touch.usb().isEmpty()) {
            return "";
        }
        String[] parts = touch.usb().split(":");
        return ", ENV{ID_VENDOR_ID}==\"%s\", ENV{ID_MODEL_ID}==\"%s\""
                .formatted(parts[0], parts[1]);
    }

    /// The first two rows of the matrix by which libinput moves a touch, in shares of the panel.
    private static String touchMatrix(DeviceProfile.Rotation rotation) {
        return switch (rotation) {
            case NONE -> "1 0 0 0 1 0";
            case RIGHT -> "0 1 0 -1 0 1";
            case HALF -> "-1 0 1 0 -1 1";
            case LEFT -> "0 -1 1 1 0 0";
        };
    }

    private static String timeServers(Site site) {
        return site.timeServers().stream()
                .map(it -> "server " + it + " iburst")
                .collect(Collectors.joining("\n"));
    }
}
