package org.wenlu.provisioning.authority;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.wenlu.firmware.tls.Pem;

/// A device asks for a certificate for a key that it holds. The names in it count for nothing: who
/// the device is, the gateway says.
public final class SigningRequest {
    private static final int LONGEST = 4096;
    private static final int CURVE_BITS = 256;

    private final PublicKey key;

    private SigningRequest(PublicKey key) {
        this.key = key;
    }

    /// Reads PKCS#10 in PEM.
    ///
    /// @throws IllegalArgumentException when it is no request, is not signed by its own key, or the
    ///   key is no P-256 key
    public static SigningRequest read(String pem) {
        if (pem.length() > LONGEST) {
            throw new IllegalArgumentException("the signing request is too long");
        }
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (!(parser.readObject() instanceof PKCS10CertificationRequest request)) {
                throw new IllegalArgumentException("this is no signing request");
            }
            return new SigningRequest(proven(request));
        } catch (IOException
                | GeneralSecurityException
                | PKCSException
                | OperatorCreationException e) {
            throw new IllegalArgumentException("the signing request cannot be used", e);
        }
    }

    private static PublicKey proven(PKCS10CertificationRequest request)
            throws GeneralSecurityException, PKCSException, OperatorCreationException {
        PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
        if (!(key instanceof ECPublicKey ec)
                || ec.getParams().getCurve().getField().getFieldSize() != CURVE_BITS) {
            throw new IllegalArgumentException("the key must be an EC key of P-256");
        }
        if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
            throw new IllegalArgumentException("the request is not signed by its own key");
        }
        return key;
    }

    /// Makes a request for a key pair, in PEM.
    public static String write(KeyPair pair) {
        try {
            var builder =
                    new JcaPKCS10CertificationRequestBuilder(
                            new X500Name("CN=kiosk"), pair.getPublic());
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return Pem.encode("CERTIFICATE REQUEST", builder.build(signer).getEncoded());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("signing a request", e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a request", e);
        }
    }

    PublicKey key() {
        return key;
    }

    /// SHA-256 of the public key, in hexadecimal: the same device asks again with the same key.
    public String keyHash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
