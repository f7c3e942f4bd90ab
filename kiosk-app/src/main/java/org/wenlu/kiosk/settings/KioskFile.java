package org.wenlu.kiosk.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.identity.DeviceId;

/// The settings that only this device knows: who it is, what it is made of, where its files are,
/// whom it believes. Relative paths are meant from the folder of the settings file.
///
/// @param profile name of a shipped device profile, or path of a profile file
/// @param data folder of the journal and of what the device keeps
/// @param settings file of the signed settings
/// @param keys names and files of the public keys whose settings and receipts are believed
/// @param tls with which the device signs in at the broker
/// @param floorTls with which the service point's own pages are served; without it there is no
///   HTTPS
/// @param loopbackPort plain HTTP for this machine alone, 0 for any free port; absent for none
/// @param mirror the mirror of the screen is off unless it is here
/// @param clock who says whether the time is right, the kernel unless set
/// @param content folder of guides and service points in place of those that come with the program
/// @param paper folder where a virtual printer puts its pictures
/// @param phrases folder of recorded phrases for announcements
public record KioskFile(
        DeviceId device,
        String profile,
        Path data,
        Path settings,
        Map<String, Path> keys,
        TlsFiles tls,
        Optional<TlsFiles> floorTls,
        Optional<Integer> loopbackPort,
        Optional<MirrorSignIn> mirror,
        Optional<Clock> clock,
        Optional<Path> content,
        Optional<Path> paper,
        Optional<Path> phrases) {
    public KioskFile {
        keys = Map.copyOf(keys);
    }

    /// @param pinHash made by [org.wenlu.kiosk.floor.ClerkPin]
    public record MirrorSignIn(String user, String pinHash) {}

    /// Who says whether this machine's time is right.
    public enum Clock {
        /// The kernel, which knows whether a time service keeps its clock.
        KERNEL,
        /// Nobody: it is believed on a technician's word, as in a guest whose host keeps the clock.
        BELIEVED
    }

    KioskFile from(Path folder) {
        var absolute = new java.util.HashMap<String, Path>();
        keys.forEach((name, file) -> absolute.put(name, folder.resolve(file)));
        return new KioskFile(
                device,
                profile,
                folder.resolve(data),
                folder.resolve(settings),
                absolute,
                from(folder, tls),
                floorTls.map(files -> from(folder, files)),
                loopbackPort,
                mirror,
                clock,
                content.map(folder::resolve),
                paper.map(folder::resolve),
                phrases.map(folder::resolve));
    }

    private static TlsFiles from(Path folder, TlsFiles files) {
        return new TlsFiles(
                folder.resolve(files.certificate()),
                folder.resolve(files.key()),
                folder.resolve(files.authority()));
    }
}
