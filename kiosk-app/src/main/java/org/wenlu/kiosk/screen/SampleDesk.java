package org.wenlu.kiosk.screen;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Hall;

/// A real desk that can be told to give tickets another answer, for pictures of what seldom
/// happens.
final class SampleDesk implements Desk {
    private final Desk desk;
    private Optional<Reply<? extends Answer>> instead = Optional.empty();

    SampleDesk(Desk desk) {
        this.desk = desk;
    }

    void answer(Reply<Answer.Issue> reply) {
        instead = Optional.of(reply);
    }

    /// Lets the real desk answer again.
    void answerTruly() {
        instead = Optional.empty();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Answer> CompletableFuture<Reply<A>> submit(
            IntentionKey key, Intention<A> intention) {
        if (intention instanceof Intention.IssueTicket && instead.isPresent()) {
            return CompletableFuture.completedFuture((Reply<A>) instead.get());
        }
        return desk.submit(key, intention);
    }

    @Override
    public Hall hall() {
        return desk.hall();
    }

    @Override
    public Subscription onChange(HallListener listener) {
        return desk.onChange(listener);
    }
}
