package org.wenlu.protocol.message;

/// What a service point answers to an [Ask].
///
/// @param id of the ask
/// @param status as HTTP has them, 200 to 599
/// @param body a text of JSON
public record Answer(String id, int status, String body) {
    public Answer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(
                    "status is %d; it must be 200 to 599".formatted(status));
        }
    }
}
