package org.wenlu.kiosk.letter;

import java.util.concurrent.CompletableFuture;
import org.wenlu.kiosk.letter.Posted.Reason;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.letter.Matter;

/// Where a screen hands in what a person typed. Safe for use by several threads.
public interface Post {
    /// Takes nothing.
    Post CLOSED =
            new Post() {
                @Override
                public boolean takes() {
                    return false;
                }

                @Override
                public int keepDays() {
                    return 0;
                }

                @Override
                public String tag(VisitId visit) {
                    return "no-visits";
                }

                @Override
                public CompletableFuture<Posted> post(Slip slip, Language language, Matter matter) {
                    return CompletableFuture.completedFuture(new Posted.NotKept(Reason.NO_KEY));
                }
            };

    /// Whether forms may be shown at all.
    boolean takes();

    /// Days for which the gateway may keep what is handed in; 0 when nothing is taken.
    int keepDays();

    /// A name for a visit that tells it apart from others and leads to no record of the journal.
    String tag(VisitId visit);

    /// Seals and stores; a slip that is kept already stays as it is. Completes, never
    /// exceptionally, after the letter is on the disk.
    CompletableFuture<Posted> post(Slip slip, Language language, Matter matter);
}
