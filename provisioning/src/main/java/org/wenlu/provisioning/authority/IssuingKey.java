package org.wenlu.provisioning.authority;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.wenlu.firmware.tls.Pem;
import org.wenlu.protocol.identity.DeviceId;

/// The key with which a gateway issues certificates to devices. It stands under the authority,
/// whose own key is not here. Safe for use by several threads.
public final class IssuingKey {
    private static final Duration LIFE = Duration.ofDays(397);

    private final X509Certificate certificate;
    private final PrivateKey key;
    private final InstantSource time;

    private IssuingKey(X509Certificate certificate, PrivateKey key, InstantSource time) {
        this.certificate = certificate;
        this.key = key;
        this.time = time;
    }

    /// @throws org.wenlu.firmware.tls.KeyFileException when a file cannot be used
    public static IssuingKey in(Path certificate, Path key, InstantSource time) {
        return new IssuingKey(
                Pem.certificates(certificate).getFirst(), Pem.privateKey(key, "EC"), time);
    }

    /// The device that asks something; empty when that is not proven by a certificate of this key,
    /// or of the authority above it, that has not ended.
    public Optional<DeviceId> askedBy(
            DeviceRequest.Purpose purpose, DeviceRequest request, X509Certificate authority) {
        return Stream.of(certificate, authority)
                .flatMap(it -> request.askedBy(purpose, it.getPublicKey(), time.instant()).stream())
                .findFirst();
    }

    /// A certificate under the device's identity for the key of the request.
    public Issued issue(DeviceId device, SigningRequest request) {
        X509Certificate issued =
                Certificates.endEntity(
                        new Certificates.Issuer(certificate, key),
                        device.value(),
                        request.key(),
                        List.of(),
                        List.of(KeyPurposeId.id_kp_clientAuth),
                        time.instant(),
                        LIFE);
        return new Issued(
                Pem.encode("CERTIFICATE", Certificates.encoded(issued))
                        + Pem.encode("CERTIFICATE", Certificates.encoded(certificate)),
                issued.getNotBefore().toInstant(),
                issued.getNotAfter().toInstant());
    }
}
