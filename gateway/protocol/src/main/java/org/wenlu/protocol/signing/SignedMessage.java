package org.wenlu.protocol.signing;

import java.util.Arrays;
import org.wenlu.protocol.Json;
import tools.jackson.core.JacksonException;

/// Bytes with a signature. The signed bytes are kept and verified as they are; the key's name says
/// which algorithm it is for (`ed25519:gateway-2026`), so that another suite can stand beside
/// Ed25519.
///
/// @param key name of the key, with its algorithm before a colon
public record SignedMessage(String key, byte[] payload, byte[] signature) {
    public SignedMessage {
        payload = payload.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /// The message as JSON, payload and signature in Base64.
    public byte[] toJson() {
        return Json.mapper().writeValueAsBytes(this);
    }

    /// @throws SignatureException when the bytes are no signed message
    public static SignedMessage fromJson(byte[] json) {
        try {
            SignedMessage message = Json.mapper().readValue(json, SignedMessage.class);
            if (message == null) {
                throw new SignatureException("not a signed message: null");
            }
            return message;
        } catch (JacksonException e) {
            throw new SignatureException("not a signed message: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedMessage that
                && key.equals(that.key)
                && Arrays.equals(payload, that.payload)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "SignedMessage[key=" + key + ", " + payload.length + " bytes]";
    }
}
