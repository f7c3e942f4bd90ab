package org.wenlu.protocol.message;

import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/// Makes receipts that a kiosk believes. Safe for use by several threads.
public final class ReceiptSigner {
    /// What is signed names its type, so that nothing else signed by the same key passes for a
    /// receipt.
    static final String TYPE = "wenlu.receipt";

    static final String SEALED_TYPE = "wenlu.sealed-receipt";

    private final SigningKey key;

    public ReceiptSigner(SigningKey key) {
        this.key = key;
    }

    /// The receipt as the payload of a message on the device's `receipt` channel.
    public byte[] sign(Receipt receipt) {
        return key.sign(payload(receipt)).toJson();
    }

    /// The receipt as the payload of a message on the device's `receipt` channel.
    public byte[] sign(SealedReceipt receipt) {
        return key.sign(payload(receipt)).toJson();
    }

    static byte[] payload(Acknowledged receipt) {
        String type =
                switch (receipt) {
                    case Receipt _ -> TYPE;
                    case SealedReceipt _ -> SEALED_TYPE;
                };
        ObjectNode json = Json.mapper().createObjectNode().put("type", type);
        json.setAll((ObjectNode) Json.mapper().<ObjectNode>valueToTree(receipt));
        return Json.mapper().writeValueAsBytes(json);
    }
}
