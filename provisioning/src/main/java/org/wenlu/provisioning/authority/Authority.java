package org.wenlu.provisioning.authority;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.identity.DeviceId;

/// A certificate authority kept in a folder: `authority.pem` for everybody, `authority.key` for its
/// owner alone.
public final class Authority {
    private static final Duration OWN_LIFE = Duration.ofDays(3650);
    private static final Duration ISSUING_LIFE = Duration.ofDays(1100);
    private static final Duration ISSUED_LIFE = Duration.ofDays(397);

    private final Path folder;
    private final InstantSource time;
    private final X509Certificate certificate;
    private final PrivateKey key;

    private Authority(Path folder, InstantSource time) {
        this.folder = folder;
        this.time = time;
        this.certificate = Pem.certificates(folder.resolve("authority.pem")).getFirst();
        this.key = Pem.privateKey(folder.resolve("authority.key"), "EC");
    }

    /// Opens the authority of a folder, or makes one there.
    public static Authority in(Path folder, InstantSource time) {
        if (!Files.exists(folder.resolve("authority.key"))) {
            create(folder, time);
        }
        return new Authority(folder, time);
    }

    public Path certificateFile() {
        return folder.resolve("authority.pem");
    }

    /// Issues a certificate with which a device signs in at the broker; its common name is the
    /// device's identity.
    public TlsFiles issueDevice(DeviceId device, Path into) {
        return issue(device.value(), List.of(), List.of(KeyPurposeId.id_kp_clientAuth), into);
    }

    /// Issues a certificate for a server that also acts as a client (the gateway's broker and
    /// ingest, a kiosk's floor).
    ///
    /// @param hosts host names and IP addresses under which it is reached
    public TlsFiles issueServer(String name, List<String> hosts, Path into) {
        return issue(
                name,
                hosts,
                List.of(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth),
                into);
    }

    private TlsFiles issue(
            String name, List<String> hosts, List<KeyPurposeId> purposes, Path into) {
        KeyPair pair = Keys.ec();
        X509Certificate issued =
                Certificates.endEntity(
                        new Certificates.Issuer(certificate, key),
                        name,
                        pair.getPublic(),
                        hosts,
                        purposes,
                        time.instant(),
                        ISSUED_LIFE);
        Path certificateFile = into.resolve(name + ".pem");
        Path keyFile = into.resolve(name + ".key");
        KeyFiles.writeSecret(keyFile, Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        KeyFiles.write(certificateFile, Pem.encode("CERTIFICATE", Certificates.encoded(issued)));
        return new TlsFiles(certificateFile, keyFile, certificateFile());
    }

    /// Makes an issuing key in a folder, `issuing.key` and `issuing.pem`, with which a gateway
    /// issues certificates to devices while the authority's own key stays offline.
    public IssuingKey issuing(Path into) {
        KeyPair pair = Keys.ec();
        X509Certificate issued =
                Certificates.authority(
                        "Wenlu issuing " + time.instant().getEpochSecond(),
                        pair.getPublic(),
                        new Certificates.Issuer(certificate, key),
                        0,
                        time.instant(),
                        ISSUING_LIFE);
        KeyFiles.writeSecret(
                into.resolve("issuing.key"),
                Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        KeyFiles.write(
                into.resolve("issuing.pem"),
                Pem.encode("CERTIFICATE", Certificates.encoded(issued)));
        return IssuingKey.in(into.resolve("issuing.pem"), into.resolve("issuing.key"), time);
    }

    private static void create(Path folder, InstantSource time) {
        KeyPair pair = Keys.ec();
        X509Certificate own =
                Certificates.root("Wenlu authority", pair, 1, time.instant(), OWN_LIFE);
        KeyFiles.write(
                folder.resolve("authority.pem"),
                Pem.encode("CERTIFICATE", Certificates.encoded(own)));
        KeyFiles.writeSecret(
                folder.resolve("authority.key"),
                Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }
}
