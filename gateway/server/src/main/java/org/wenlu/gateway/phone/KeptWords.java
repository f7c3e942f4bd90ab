package org.wenlu.gateway.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wenlu.protocol.message.Answer;

/// The words of the page by service point, in all its languages, for a minute: many phones ask for
/// them and they hardly ever change. Safe for several threads, of which one asks.
final class KeptWords {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int FOUND = 200;

    private final InstantSource time;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Instant until, CompletableFuture<Optional<Answer>> answer) {}

    KeptWords(InstantSource time) {
        this.time = time;
    }

    /// @param point one that there is: it is remembered
    /// @param question asks the service point
    Optional<Answer> of(String point, Supplier<Optional<Answer>> question) {
        Instant now = time.instant();
        var own = new Kept(now.plus(LIFETIME), new CompletableFuture<>());
        Kept shared = kept.merge(point, own, (old, it) -> now.isBefore(old.until()) ? old : it);
        if (shared == own) {
            ask(point, own, question);
        }
        return shared.answer().join();
    }

    /// What failed is not kept.
    private void ask(String point, Kept own, Supplier<Optional<Answer>> question) {
        Optional<Answer> answer = Optional.empty();
        try {
            answer = question.get();
        } finally {
            if (answer.filter(it -> it.status() == FOUND).isEmpty()) {
                kept.remove(point, own);
            }
            own.answer().complete(answer);
        }
    }
}
