package org.wenlu.protocol.message;

/// What a visitor's phone asks of a service point through the gateway. Nothing of it is stored on
/// the way.
///
/// @param id made by the gateway; the answer carries it back
/// @param token of a ticket, or its short code; empty when `what` needs none
/// @param body what the phone sent, a text of JSON; empty when it sent nothing
public record Ask(String id, What what, String token, String body) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TOKEN = 100;
    private static final int LONGEST_BODY = 4_096;

    public Ask {
        require("id", id, LONGEST_ID);
        require("token", token, LONGEST_TOKEN);
        require("body", body, LONGEST_BODY);
    }

    private static void require(String name, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(
                    "%s has %d characters; at most %d are allowed"
                            .formatted(name, value.length(), most));
        }
    }

    public enum What {
        /// How the ticket stands.
        TICKET,
        /// Leave the queue.
        LEAVE,
        /// Say how it was.
        RATE,
        /// The words of the page, in all languages of the service point.
        WORDS
    }
}
