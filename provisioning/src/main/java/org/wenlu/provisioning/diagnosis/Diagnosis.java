package org.wenlu.provisioning.diagnosis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wenlu.firmware.tls.KeyFileException;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A ZIP about a kiosk. Settings are named one by one, files only by name and size, and log lines
/// are redacted; keys, the journal and letters are never read.
public final class Diagnosis {
    private static final List<String> SIGNED = List.of("target", "version", "acceptUntil");
    private static final List<String> SETTINGS =
            List.of("place", "servicePoint", "languages", "broker", "floorHost", "floorPort");
    private static final List<String> OWN = List.of("device", "profile", "clock");

    private final Path kiosk;

    /// @param kiosk the folder that a claim wrote
    public Diagnosis(Path kiosk) {
        this.kiosk = kiosk;
    }

    /// @param log of the kiosk, line by line
    /// @throws IOException when it cannot be written
    public void write(Path file, Stream<String> log) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "system.json", system().toPrettyString());
            entry(zip, "settings.json", settings());
            entry(zip, "own.txt", own());
            entry(zip, "certificate.txt", certificate());
            entry(zip, "files.txt", files());
            entry(zip, "log.txt", log.map(Redaction::of).collect(Collectors.joining("\n")));
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode system() throws IOException {
        ObjectNode system = Json.mapper().createObjectNode();
        for (String name : List.of("os.name", "os.version", "os.arch", "java.version")) {
            system.put(name, System.getProperty(name));
        }
        return system.put("freeBytes", Files.getFileStore(kiosk).getUsableSpace());
    }

    private String settings() {
        try {
            byte[] signed = Files.readAllBytes(kiosk.resolve("settings.json"));
            SignedMessage message = SignedMessage.fromJson(signed);
            JsonNode bundle = Json.mapper().readTree(message.payload());
            ObjectNode said = Json.mapper().createObjectNode().put("key", message.key());
            SIGNED.forEach(it -> said.set(it, bundle.path(it)));
            SETTINGS.forEach(it -> said.set(it, bundle.path("settings").path(it)));
            return said.toPrettyString();
        } catch (IOException | SignatureException | JacksonException e) {
            return "not readable: " + e.getClass().getSimpleName();
        }
    }

    private String own() {
        try (Stream<String> lines = Files.lines(kiosk.resolve("kiosk.yaml"))) {
            return lines.filter(line -> OWN.stream().anyMatch(it -> line.startsWith(it + ":")))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "not readable: " + e.getClass().getSimpleName();
        }
    }

    private String certificate() {
        try {
            X509Certificate own = Pem.certificates(kiosk.resolve("tls/device.pem")).getFirst();
            return "%s%nfrom %s%nuntil %s%n"
                    .formatted(
                            own.getSubjectX500Principal(),
                            own.getNotBefore().toInstant(),
                            own.getNotAfter().toInstant());
        } catch (KeyFileException e) {
            return "not readable";
        }
    }

    private String files() throws IOException {
        try (Stream<Path> files = Files.walk(kiosk, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> kiosk.relativize(it) + "  " + it.toFile().length())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }
}
