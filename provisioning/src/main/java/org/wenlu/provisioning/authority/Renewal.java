package org.wenlu.provisioning.authority;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.wenlu.protocol.identity.DeviceId;

/// A device asks for its next certificate, with the word of its present key. Who repeats the
/// request gets a certificate for a key that only the device holds.
///
/// @param certificate the present one, in PEM
/// @param request PKCS#10 for the new key, in PEM
/// @param signature of the request by the present key
public record Renewal(String certificate, String request, byte[] signature) {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int LONGEST = 8192;

    public Renewal {
        if (certificate.length() > LONGEST) {
            throw new IllegalArgumentException("the certificate is too long");
        }
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /// Signs a request for a new key with the present one.
    public static Renewal sign(String certificate, PrivateKey present, String request) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(present);
            signing.update(words(request));
            return new Renewal(certificate, request, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the present key cannot sign", e);
        }
    }

    /// Who asks; empty when this is not the word of a device whose certificate `issuer` signed and
    /// that has not ended.
    Optional<DeviceId> askedBy(PublicKey issuer, Instant now) {
        try {
            X509Certificate present = present();
            present.verify(issuer);
            present.checkValidity(Date.from(now));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(present.getPublicKey());
            check.update(words(request));
            return check.verify(signature) ? Optional.of(name(present)) : Optional.empty();
        } catch (GeneralSecurityException | InvalidNameException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private X509Certificate present() throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        certificate.getBytes(StandardCharsets.US_ASCII)));
    }

    private static DeviceId name(X509Certificate certificate) throws InvalidNameException {
        return new LdapName(certificate.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(it -> it.getType().equalsIgnoreCase("CN"))
                        .map(it -> new DeviceId(it.getValue().toString()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no name"));
    }

    private static byte[] words(String request) {
        return ("wenlu renewal\n" + request).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Renewal that
                && certificate.equals(that.certificate)
                && request.equals(that.request)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return request.hashCode();
    }

    @Override
    public String toString() {
        return "Renewal[…]";
    }
}
