package org.wenlu.provisioning.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wenlu.firmware.disk.Durable;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.provisioning.authority.DeviceKey;
import org.wenlu.provisioning.authority.DeviceRequest;
import tools.jackson.databind.JsonNode;

/// A kiosk's next key and certificate. The folder `tls` leads to the pair in use and is changed at
/// once, so that key and certificate always belong together; the pair before stays until the next
/// time.
final class Rotation {
    private static final String LINK = "tls";
    private static final String PAIR = "tls-";

    private final Path kiosk;
    private final X509Certificate present;

    /// @param kiosk folder that a claim wrote
    Rotation(Path kiosk) {
        this.kiosk = kiosk;
        this.present = Pem.certificates(kiosk.resolve("tls/device.pem")).getFirst();
    }

    /// Half of the certificate's life.
    Instant due() {
        Instant from = present.getNotBefore().toInstant();
        return from.plus(Duration.between(from, present.getNotAfter().toInstant()).dividedBy(2));
    }

    /// Where this kiosk was claimed.
    URI gateway() {
        try {
            return URI.create(Files.readString(kiosk.resolve("gateway.url")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("reading where the kiosk was claimed", e);
        }
    }

    /// Asks for the certificate of a new key and takes both into use. What was cut off goes on with
    /// the same key.
    ///
    /// @return the gateway's answer
    JsonNode rotate(GatewayClient gateway) {
        Path waiting = kiosk.resolve(".next.key");
        var key = DeviceKey.waitingIn(waiting);
        var renewal =
                DeviceRequest.sign(
                        DeviceRequest.Purpose.RENEWAL,
                        Pem.encode("CERTIFICATE", encoded()),
                        Pem.privateKey(kiosk.resolve("tls/device.key"), "EC"),
                        key.request());
        JsonNode answer = gateway.post("renewal", renewal);
        try {
            take(KioskFile.tls(next(), answer, key.secret()));
            Files.deleteIfExists(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the next certificate", e);
        }
        return answer;
    }

    private byte[] encoded() {
        try {
            return present.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("encoding a certificate", e);
        }
    }

    private int number() {
        try {
            String pair = Files.readSymbolicLink(kiosk.resolve(LINK)).getFileName().toString();
            return Integer.parseInt(pair.substring(PAIR.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(kiosk.resolve(LINK) + " leads to no pair", e);
        }
    }

    private String next() {
        return PAIR + (number() + 1);
    }

    private void take(List<KioskFile> pair) throws IOException {
        String next = next();
        Durable.delete(kiosk.resolve(next));
        for (KioskFile file : pair) {
            file.writeBelow(kiosk);
        }
        Durable.force(kiosk.resolve(next));
        Path link = kiosk.resolve(".tls");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(next));
        Durable.delete(kiosk.resolve(PAIR + (number() - 1)));
        Files.move(
                link,
                kiosk.resolve(LINK),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Durable.forceEntry(kiosk.resolve(LINK));
    }
}
