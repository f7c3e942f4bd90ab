package org.wenlu.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.letter.Posted;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;

/// Letters that are taken at once and go nowhere, always with the same code.
final class SampleLetters implements Post {
    private static final LetterCode CODE = new LetterCode("7K3M-9QTX-2F6B-HW4N");

    private final List<Matter> taken = new ArrayList<>();

    List<Matter> taken() {
        return List.copyOf(taken);
    }

    @Override
    public boolean takes() {
        return true;
    }

    @Override
    public int keepDays() {
        return 180;
    }

    @Override
    public String tag(VisitId visit) {
        return "somebody";
    }

    @Override
    public CompletableFuture<Posted> post(Slip slip, Language language, Matter matter) {
        taken.add(matter);
        return CompletableFuture.completedFuture(new Posted.Kept(Optional.of(CODE)));
    }
}
