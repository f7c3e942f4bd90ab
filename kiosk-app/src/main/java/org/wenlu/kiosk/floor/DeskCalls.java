package org.wenlu.kiosk.floor;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Hall;

/// Brings a pressed key to the desk and waits for its word.
final class DeskCalls {
    private static final int LONGEST_SECONDS = 10;

    private final Desk desk;

    DeskCalls(Desk desk) {
        this.desk = desk;
    }

    Hall hall() {
        return desk.hall();
    }

    /// @param key a UUID made by the page when the key was pressed
    /// @throws Problem when the desk cannot say that it is done; the same key may be sent again
    Answer submit(String action, String key, Intention<? extends Answer> intention) {
        return done(submit(new IntentionKey("floor:" + action + ":" + uuid(key)), intention));
    }

    private <A extends Answer> Reply<A> submit(IntentionKey key, Intention<A> intention) {
        try {
            return desk.submit(key, intention).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Problem.later(
                    504,
                    "no-answer",
                    "the desk did not answer; whether it was done is unknown: send it again with"
                            + " the same key",
                    1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.later(503, "stopping", "the kiosk is stopping", 5);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the desk failed", e);
        }
    }

    private static Answer done(Reply<? extends Answer> reply) {
        return switch (reply) {
            case Reply.Done<? extends Answer> done -> done.answer();
            case Reply.Busy<? extends Answer> _ ->
                    throw Problem.later(
                            503, "busy", "too much at once; nothing was done: send it again", 1);
            case Reply.StorageFailed<? extends Answer> _ ->
                    throw Problem.later(
                            507,
                            "storage-failed",
                            "the kiosk cannot store anything; nothing was done",
                            5);
        };
    }

    private static String uuid(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.bad("'key' must be a UUID");
        }
    }
}
