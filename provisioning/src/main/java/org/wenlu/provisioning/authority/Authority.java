package org.wenlu.provisioning.authority;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.firmware.tls.TlsFiles;
import org.wenlu.protocol.identity.DeviceId;

/// A certificate authority kept in a folder: `authority.pem` for everybody, `authority.key` for its
/// owner alone.
public final class Authority {
    /// Certificates begin a day early, for devices whose clock is behind.
    private static final Duration EARLY = Duration.ofDays(1);

    private static final Duration OWN_LIFE = Duration.ofDays(3650);
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
        Instant now = time.instant();
        var subject = new X500Name("CN=" + name);
        var builder =
                new JcaX509v3CertificateBuilder(
                        certificate,
                        serial(),
                        from(now),
                        Date.from(now.plus(ISSUED_LIFE)),
                        subject,
                        pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
            if (!hosts.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
            }
        } catch (CertIOException e) {
            throw new IllegalStateException("certificate for " + name, e);
        }
        Path certificateFile = into.resolve(name + ".pem");
        Path keyFile = into.resolve(name + ".key");
        KeyFiles.writeSecret(keyFile, Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
        KeyFiles.write(certificateFile, Pem.encode("CERTIFICATE", encoded(sign(builder, key))));
        return new TlsFiles(certificateFile, keyFile, certificateFile());
    }

    private static void create(Path folder, InstantSource time) {
        KeyPair pair = Keys.ec();
        Instant now = time.instant();
        var name = new X500Name("CN=Wenlu authority");
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        serial(),
                        from(now),
                        Date.from(now.plus(OWN_LIFE)),
                        name,
                        pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (CertIOException e) {
            throw new IllegalStateException("certificate of the authority", e);
        }
        KeyFiles.write(
                folder.resolve("authority.pem"),
                Pem.encode("CERTIFICATE", encoded(sign(builder, pair.getPrivate()))));
        KeyFiles.writeSecret(
                folder.resolve("authority.key"),
                Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("signing a certificate", e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encoding a certificate", e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(
                hosts.stream()
                        .map(
                                host ->
                                        new GeneralName(
                                                isAddress(host)
                                                        ? GeneralName.iPAddress
                                                        : GeneralName.dNSName,
                                                host))
                        .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private static Date from(Instant now) {
        return Date.from(now.minus(EARLY));
    }

    private static BigInteger serial() {
        return new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
    }
}
