package org.wenlu.firmware.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wenlu.firmware.bundle.Version;
import org.wenlu.firmware.os.OperatingSystem;
import org.wenlu.firmware.os.Site;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.protocol.signing.SigningKey;
import org.wenlu.protocol.signing.TrustedKeys;

/// A device with version 1 in use and the real script, a release of version 2, and a line that can
/// be cut.
final class Bench implements Updater.Source {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final Map<String, String> OLD = app("old", 1);
    static final Map<String, String> NEW = app("new", 4);

    private static final KeyPair KEYS = keys();
    static final SigningKey KEY = new SigningKey("ed25519:releases", KEYS.getPrivate());

    final Path base;
    final Path script;
    final byte[] zip = zip(NEW);
    int cutAfter = Integer.MAX_VALUE;

    Bench(Path base, Path script) throws IOException {
        this.base = base;
        this.script = script;
        for (var file : OLD.entrySet()) {
            Path path = base.resolve("slots/a").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.createSymbolicLink(base.resolve("current"), Path.of("slots/a"));
        Files.writeString(base.resolve("uptime"), "500.00 1.00\n");
    }

    static Path script(Path root) throws IOException {
        OperatingSystem.write(
                OperatingSystem.render(DeviceProfile.shipped("x86-mini-pc"), Site.USUAL), root);
        return root.resolve("usr/lib/wenlu/slot");
    }

    private static Map<String, String> app(String version, int jars) {
        var files = new TreeMap<String, String>();
        files.put("bin/kiosk", "#!/bin/sh\necho " + version + "\n");
        for (int i = 0; i < jars; i++) {
            files.put("lib/%d.jar".formatted(i), (version + i).repeat(2_000));
        }
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    Release release(int n) throws IOException {
        Path file = Files.write(base.resolve("package"), zip);
        return new Release(
                new Version(1, n),
                "0." + n,
                "any",
                NOW.plus(Duration.ofDays(30)),
                Package.sha256(file),
                zip.length);
    }

    Updater updater(Consumer<String> progress) {
        return new Updater(base, script, trusted(), progress);
    }

    static TrustedKeys trusted() {
        return TrustedKeys.decode(Map.of(KEY.name(), KEYS.getPublic().getEncoded()));
    }

    @Override
    public InputStream from(String sha256, long offset) {
        int end = (int) Math.min(zip.length, offset + cutAfter);
        return new ByteArrayInputStream(zip, (int) offset, end - (int) offset);
    }

    /// What is in use: every file with its content.
    Map<String, String> inUse() throws IOException {
        Path current = base.resolve("current").toRealPath();
        var found = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(current)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = current.relativize(file).toString();
                if (!name.equals(Slots.RELEASE)) {
                    found.put(name, Files.readString(file));
                }
            }
        }
        return found;
    }

    Process slot(String result, String... arguments) throws IOException {
        var builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
        builder.environment().put("WENLU_BASE", base.toString());
        builder.environment().put("WENLU_UPTIME", base.resolve("uptime").toString());
        builder.environment().put("SERVICE_RESULT", result);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
