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

/// What a device asks over HTTP, with the word of its key.
///
/// @param certificate the device's own, in PEM
/// @param request what it asks, as the purpose says
/// @param signature of purpose and request by the certificate's key
public record DeviceRequest(String certificate, String request, byte[] signature) {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int LONGEST = 8192;

    public DeviceRequest {
        if (certificate.length() > LONGEST) {
            throw new IllegalArgumentException("the certificate is too long");
        }
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /// What a request is for; the word for one purpose counts for no other.
    public enum Purpose {
        /// The request is PKCS#10 for the next key, in PEM. Who repeats it gets a certificate for a
        /// key that only the device holds.
        RENEWAL("renewal"),
        /// The request is JSON: how far an update is.
        RELEASE("release");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }
    }

    /// Signs a request with the present key.
    public static DeviceRequest sign(
            Purpose purpose, String certificate, PrivateKey present, String request) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(present);
            signing.update(words(purpose, request));
            return new DeviceRequest(certificate, request, signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the present key cannot sign", e);
        }
    }

    /// Who asks; empty when this is not the word of a device whose certificate `issuer` signed and
    /// that has not ended.
    Optional<DeviceId> askedBy(Purpose purpose, PublicKey issuer, Instant now) {
        try {
            X509Certificate present = present();
            present.verify(issuer);
            present.checkValidity(Date.from(now));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(present.getPublicKey());
            check.update(words(purpose, request));
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

    private static byte[] words(Purpose purpose, String request) {
        return ("wenlu " + purpose.word + "\n" + request).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceRequest that
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
        return "DeviceRequest[…]";
    }
}
