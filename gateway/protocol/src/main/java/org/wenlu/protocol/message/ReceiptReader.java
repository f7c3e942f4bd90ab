package org.wenlu.protocol.message;

import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.TrustedKeys;

/// Reads receipts, believing only what a trusted key signed as a receipt. Safe for use by several
/// threads.
public final class ReceiptReader {
    private final TrustedKeys keys;

    public ReceiptReader(TrustedKeys keys) {
        this.keys = keys;
    }

    private record Typed(String type) {}

    /// A receipt for records or for letters.
    ///
    /// @throws SignatureException when no trusted key signed it
    /// @throws RecordFormatException when what was signed is no receipt
    public Acknowledged any(byte[] message) {
        if (message.length > Limits.SMALL_MESSAGE_BYTES) {
            throw new RecordFormatException(
                    "a receipt message has %d bytes; at most %d are allowed"
                            .formatted(message.length, Limits.SMALL_MESSAGE_BYTES));
        }
        byte[] payload = keys.verify(SignedMessage.fromJson(message));
        String type = MessageCodec.read("receipt", Typed.class, payload).type();
        return switch (type) {
            case ReceiptSigner.TYPE -> MessageCodec.read("receipt", Receipt.class, payload);
            case ReceiptSigner.SEALED_TYPE ->
                    MessageCodec.read("receipt", SealedReceipt.class, payload);
            default -> throw new RecordFormatException("what was signed is no receipt but " + type);
        };
    }

    /// A receipt for records of a journal.
    ///
    /// @throws SignatureException when no trusted key signed it
    /// @throws RecordFormatException when what was signed is no such receipt
    public Receipt read(byte[] message) {
        return switch (any(message)) {
            case Receipt receipt -> receipt;
            case SealedReceipt _ ->
                    throw new RecordFormatException("it is a receipt for letters, not for records");
        };
    }
}
