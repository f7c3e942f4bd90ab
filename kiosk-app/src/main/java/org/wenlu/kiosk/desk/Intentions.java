package org.wenlu.kiosk.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.kiosk.journal.Post;
import org.wenlu.protocol.Json;

/// Intentions as they are kept and sent from one kiosk to another.
public final class Intentions {
    private static final Map<String, Class<?>> BY_NAME =
            Arrays.stream(Intention.class.getPermittedSubclasses())
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private Intentions() {}

    public static Post post(IntentionKey key, Intention<?> intention) {
        return new Post(
                key.value(),
                intention.getClass().getSimpleName(),
                Json.mapper().writeValueAsString(intention));
    }

    /// @throws IllegalArgumentException when this program does not know the kind
    public static Intention<?> read(Post post) {
        Class<?> type = BY_NAME.get(post.intention());
        if (type == null) {
            throw new IllegalArgumentException("unknown kind of intention " + post.intention());
        }
        return (Intention<?>) Json.mapper().readValue(post.body(), type);
    }
}
