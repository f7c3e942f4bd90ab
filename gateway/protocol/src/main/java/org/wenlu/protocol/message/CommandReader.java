package org.wenlu.protocol.message;

import org.wenlu.protocol.Limits;
import org.wenlu.protocol.record.RecordFormatException;
import org.wenlu.protocol.signing.SignatureException;
import org.wenlu.protocol.signing.SignedMessage;
import org.wenlu.protocol.signing.TrustedKeys;

/// Reads commands, believing only what a trusted key signed as a command. Safe for use by several
/// threads.
public final class CommandReader {
    private final TrustedKeys keys;

    public CommandReader(TrustedKeys keys) {
        this.keys = keys;
    }

    private record Typed(String type) {}

    /// @throws SignatureException when no trusted key signed it
    /// @throws RecordFormatException when what was signed is no command
    public Command read(byte[] message) {
        if (message.length > Limits.SMALL_MESSAGE_BYTES) {
            throw new RecordFormatException(
                    "a command message has %d bytes; at most %d are allowed"
                            .formatted(message.length, Limits.SMALL_MESSAGE_BYTES));
        }
        byte[] payload = keys.verify(SignedMessage.fromJson(message));
        String type = MessageCodec.read("command", Typed.class, payload).type();
        if (!type.equals(CommandSigner.TYPE)) {
            throw new RecordFormatException("what was signed is no command but " + type);
        }
        return MessageCodec.read("command", Command.class, payload);
    }
}
