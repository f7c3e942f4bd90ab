package org.wenlu.kiosk.peers;

import java.util.List;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Intentions;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Post;
import org.wenlu.kiosk.journal.Writing;

/// What the host still has to be told, kept in the journal's store, in order. Safe for use by
/// several threads.
final class Outbox {
    private final Journal journal;
    private volatile List<Post> posts;

    Outbox(Journal journal) {
        this.journal = journal;
        this.posts = journal.write(Writing::posted);
    }

    /// Inside a transaction: to be followed by [#refresh] after it.
    static void post(Writing writing, IntentionKey key, Intention<?> intention) {
        writing.post(Intentions.post(key, intention));
    }

    void post(IntentionKey key, Intention<?> intention) {
        posts =
                journal.write(
                        writing -> {
                            post(writing, key, intention);
                            return writing.posted();
                        });
    }

    void refresh() {
        posts = journal.write(Writing::posted);
    }

    void delivered(Post post) {
        posts =
                journal.write(
                        writing -> {
                            writing.delivered(post.key());
                            return writing.posted();
                        });
    }

    List<Post> posts() {
        return posts;
    }

    List<Intention<?>> pending() {
        return posts.stream().<Intention<?>>map(Intentions::read).toList();
    }
}
