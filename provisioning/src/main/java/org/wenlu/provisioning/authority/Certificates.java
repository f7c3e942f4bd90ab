package org.wenlu.provisioning.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
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

/// Certificates of authorities, and of who they speak for.
final class Certificates {
    /// Certificates begin a day early, for devices whose clock is behind.
    private static final Duration EARLY = Duration.ofDays(1);

    private Certificates() {}

    record Issuer(X509Certificate certificate, PrivateKey key) {}

    static X509Certificate root(String name, KeyPair pair, int below, Instant now, Duration life) {
        var subject = new X500Name("CN=" + name);
        var builder =
                new JcaX509v3CertificateBuilder(
                        subject,
                        serial(),
                        from(now),
                        Date.from(now.plus(life)),
                        subject,
                        pair.getPublic());
        return authority(builder, below, pair.getPrivate());
    }

    /// @param below how many authorities may stand below this one
    static X509Certificate authority(
            String name, PublicKey key, Issuer issuer, int below, Instant now, Duration life) {
        return authority(builder(issuer, name, key, now, life), below, issuer.key());
    }

    private static X509Certificate authority(
            JcaX509v3CertificateBuilder builder, int below, PrivateKey key) {
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(below));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (CertIOException e) {
            throw new IllegalStateException("certificate of an authority", e);
        }
        return sign(builder, key);
    }

    /// @param hosts host names and IP addresses of a server; empty for a device
    static X509Certificate endEntity(
            Issuer issuer,
            String name,
            PublicKey key,
            List<String> hosts,
            List<KeyPurposeId> purposes,
            Instant now,
            Duration life) {
        var builder = builder(issuer, name, key, now, life);
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
        return sign(builder, issuer.key());
    }

    private static JcaX509v3CertificateBuilder builder(
            Issuer issuer, String name, PublicKey key, Instant now, Duration life) {
        return new JcaX509v3CertificateBuilder(
                issuer.certificate(),
                serial(),
                from(now),
                Date.from(now.plus(life)),
                new X500Name("CN=" + name),
                key);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("signing a certificate", e);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
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
