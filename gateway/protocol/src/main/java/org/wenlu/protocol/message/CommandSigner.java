package org.wenlu.protocol.message;

import org.wenlu.protocol.Json;
import org.wenlu.protocol.signing.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/// Makes commands that a kiosk believes. Safe for use by several threads.
public final class CommandSigner {
    /// What is signed names its type, so that nothing else signed by the same key passes for a
    /// command.
    static final String TYPE = "wenlu.command";

    private final SigningKey key;

    public CommandSigner(SigningKey key) {
        this.key = key;
    }

    /// The command as the payload of a message on the device's `command` channel.
    public byte[] sign(Command command) {
        ObjectNode json = Json.mapper().createObjectNode().put("type", TYPE);
        json.setAll((ObjectNode) Json.mapper().<ObjectNode>valueToTree(command));
        return key.sign(Json.mapper().writeValueAsBytes(json)).toJson();
    }
}
