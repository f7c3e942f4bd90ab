package org.wenlu.kiosk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlu.firmware.bundle.SettingsBundle;
import org.wenlu.firmware.bundle.Verdict;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.TrustedKeys;
import tools.jackson.core.JacksonException;

/// Everything that a kiosk is told: by its own file, by its profile, and by the settings that were
/// signed for it.
///
/// The last good signed settings are kept in the data folder; when newer ones cannot be believed,
/// those stay in use.
///
/// @param refused why the offered signed settings were not taken
public record KioskSettings(
        KioskFile own,
        DeviceProfile profile,
        ServiceSettings service,
        TrustedKeys keys,
        Optional<String> refused) {

    /// Reads and verifies the settings.
    ///
    /// @param now a time that cannot be earlier than the program's build
    /// @throws SettingsException when nothing usable is there: names what, where and what would be
    ///   right
    public static KioskSettings read(Path file, Instant now) {
        KioskFile own =
                StrictYaml.read(file, KioskFile.class)
                        .from(file.toAbsolutePath().resolveSibling(""));
        TrustedKeys keys = keys(own);
        var kept = judge(own, keys, kept(own), Version.NONE, Instant.MIN);
        Version current =
                kept instanceof Verdict.Taken taken ? taken.bundle().version() : Version.NONE;
        return switch (judge(own, keys, own.settings(), current, now)) {
            case Verdict.Taken taken -> {
                ServiceSettings service = service(taken.bundle());
                keep(own);
                yield new KioskSettings(own, profile(own), service, keys, Optional.empty());
            }
            case Verdict.Refused refused -> {
                ServiceSettings service = service(lastGood(kept, refused));
                yield new KioskSettings(
                        own, profile(own), service, keys, Optional.of(refused.why()));
            }
        };
    }

    private static SettingsBundle lastGood(Verdict kept, Verdict.Refused refused) {
        if (kept instanceof Verdict.Taken taken) {
            return taken.bundle();
        }
        throw new SettingsException("the signed settings cannot be used: " + refused.why());
    }

    private static Verdict judge(
            KioskFile own, TrustedKeys keys, Path file, Version current, Instant now) {
        try {
            return SettingsBundle.judge(bytes(file), keys, own.device(), current, now);
        } catch (IOException e) {
            return new Verdict.Refused(Verdict.Ground.MALFORMED, file + " cannot be read");
        }
    }

    /// One byte more than there may be shows that there are too many.
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SettingsBundle.MOST_BYTES + 1);
        }
    }

    private static TrustedKeys keys(KioskFile own) {
        Map<String, byte[]> encoded = new LinkedHashMap<>();
        own.keys().forEach((name, file) -> encoded.put(name, Pem.publicKey(file)));
        return TrustedKeys.decode(encoded);
    }

    private static DeviceProfile profile(KioskFile own) {
        return own.profile().endsWith(".yaml")
                ? DeviceProfile.read(Path.of(own.profile()))
                : DeviceProfile.shipped(own.profile());
    }

    private static ServiceSettings service(SettingsBundle bundle) {
        try {
            return Json.mapper().treeToValue(bundle.settings(), ServiceSettings.class);
        } catch (JacksonException e) {
            Throwable cause = e.getCause();
            throw new SettingsException(
                    "signed settings of version %s: %s"
                            .formatted(
                                    bundle.version(),
                                    cause == null ? e.getOriginalMessage() : cause.getMessage()));
        }
    }

    private static Path kept(KioskFile own) {
        return own.data().resolve("settings.json");
    }

    private static void keep(KioskFile own) {
        try {
            Files.createDirectories(own.data());
            Path next = own.data().resolve("settings.next");
            Files.copy(own.settings(), next, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    next,
                    kept(own),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the settings in " + own.data(), e);
        }
    }
}
