package org.wenlu.kiosk.guide;

import java.util.List;
import org.wenlu.kiosk.guide.Blocks.Placed;
import org.wenlu.kiosk.guide.GuideFiles.Draft;
import org.wenlu.kiosk.guide.file.ContentException;

/// The n-th block of every language is of the same kind, so that a screen can show them side by
/// side.
final class Alignment {
    private Alignment() {}

    /// @param drafts the first one is what the others are held against
    /// @throws ContentException when one has another block, one too many or one too few
    static void require(List<Draft> drafts) {
        Draft first = drafts.getFirst();
        if (first.blocks().isEmpty()) {
            throw new ContentException(first.file() + ": there is no text; write the guide");
        }
        drafts.forEach(draft -> require(draft, first));
    }

    private static void require(Draft draft, Draft first) {
        int length = Math.max(draft.blocks().size(), first.blocks().size());
        for (int i = 0; i < length; i++) {
            if (!kind(draft, i).equals(kind(first, i))) {
                throw ContentException.at(
                        draft.file(),
                        line(draft, i),
                        "block %d is %s where %s has %s on line %d"
                                .formatted(
                                        i + 1,
                                        kind(draft, i),
                                        first.file(),
                                        kind(first, i),
                                        line(first, i)));
            }
        }
    }

    private static String kind(Draft draft, int i) {
        return i < draft.blocks().size() ? draft.blocks().get(i).kind() : "nothing";
    }

    private static int line(Draft draft, int i) {
        List<Placed> blocks = draft.blocks();
        return blocks.isEmpty() ? 1 : blocks.get(Math.min(i, blocks.size() - 1)).line();
    }
}
