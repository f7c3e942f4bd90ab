package org.wenlu.provisioning.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A file of a kiosk that was claimed; every one of them can be read by its owner only.
///
/// @param name below the kiosk's folder
record KioskFile(String name, byte[] content) {
    /// To which `tls` leads at first.
    static final String FIRST_PAIR = "tls-1";

    /// The public key that signs releases.
    static final String RELEASE_KEY = "releases.pub";

    private static final FileAttribute<?> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static KioskFile of(String name, String content) {
        return new KioskFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void writeBelow(Path folder) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.createFile(file, OWNER);
        Files.write(file, content, StandardOpenOption.WRITE);
    }

    /// Everything that a kiosk needs to start, from the gateway's answer to a claim; only the TLS
    /// files where the gateway signs no settings.
    ///
    /// @param secret the device's key, in PEM
    static List<KioskFile> of(JsonNode answer, String secret, KioskWishes wishes) {
        var files = new ArrayList<KioskFile>();
        files.addAll(tls(FIRST_PAIR, answer, secret));
        files.add(of("gateway.url", wishes.gateway() + "\n"));
        if (answer.has("settings")) {
            files.add(of("settings.json", answer.path("settings").toString()));
            for (var key : answer.path("keys").properties()) {
                files.add(of(keyFile(key.getKey()), key.getValue().asString()));
            }
            files.add(of("kiosk.yaml", yaml(answer, wishes)));
        }
        if (answer.has("releaseKey")) {
            files.add(of(RELEASE_KEY, answer.path("releaseKey").asString()));
        }
        return files;
    }

    /// The device's key and certificate, and whom it trusts, in a folder of their own.
    static List<KioskFile> tls(String folder, JsonNode answer, String secret) {
        return List.of(
                of(folder + "/device.key", secret),
                of(folder + "/device.pem", answer.path("certificate").asString()),
                of(folder + "/authority.pem", answer.path("authority").asString()));
    }

    private static String keyFile(String name) {
        return "keys/" + name.replaceAll("[^A-Za-z0-9.-]", "-") + ".pub";
    }

    private static String yaml(JsonNode answer, KioskWishes wishes) {
        var text = new StringBuilder();
        text.append("device: %s%n".formatted(answer.path("device").asString()));
        text.append("profile: \"%s\"%n".formatted(wishes.profile()));
        text.append("data: data\nsettings: settings.json\nkeys:\n");
        for (Map.Entry<String, JsonNode> key : answer.path("keys").properties()) {
            text.append("  \"%s\": %s%n".formatted(key.getKey(), keyFile(key.getKey())));
        }
        text.append("tls:\n  certificate: tls/device.pem\n  key: tls/device.key\n");
        text.append("  authority: tls/authority.pem\n");
        if (wishes.believeClock()) {
            text.append("clock: believed\n");
        }
        return text.toString();
    }
}
