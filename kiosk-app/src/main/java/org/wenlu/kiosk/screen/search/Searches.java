package org.wenlu.kiosk.screen.search;

import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.guide.search.Script;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.path.Session;
import org.wenlu.kiosk.visit.Visit;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.record.Happening.SearchMade;

/// Notes that somebody searched: in which script, how long, in which language. The words themselves
/// go, sealed, to the district alone, and only when they found nothing.
public final class Searches {
    private static final int WORTH_TELLING = 2;

    private final Desk desk;
    private final Post letters;
    private final Session session;

    public Searches(Desk desk, Post letters, Session session) {
        this.desk = desk;
        this.letters = letters;
        this.session = session;
    }

    void made(String query, Language language, int results) {
        int length = query.codePointCount(0, query.length());
        var search = new SearchMade(Script.of(query), length, language.tag(), results);
        desk.submit(IntentionKey.random(), new Intention.NoteSearch(search));
        if (results == 0 && length >= WORTH_TELLING) {
            session.visit().ifPresent(visit -> tell(visit, query, language));
        }
    }

    private void tell(Visit visit, String query, Language language) {
        String tag = letters.tag(visit.id());
        letters.post(Slip.draw(), language, new Matter.UnansweredSearch(tag, query));
    }
}
