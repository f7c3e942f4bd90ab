package org.wenlu.kiosk.floor;

import java.time.Instant;
import java.util.List;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.queue.Request;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.RequestId;

/// A visitor who asks for a person, as a clerk sees it.
///
/// @param screen where help was asked for; empty for an interpreter
/// @param language BCP 47 tag of the visitor's language, or of the one that is asked for
/// @param languageName in the language itself
record RequestView(
        RequestId request,
        PlaceId place,
        Request.Wanted wanted,
        String screen,
        String language,
        String languageName,
        Instant askedAt) {
    static List<RequestView> of(Hall hall) {
        return hall.openRequests().stream().map(RequestView::of).toList();
    }

    private static RequestView of(Request request) {
        return new RequestView(
                request.id(),
                request.place(),
                request.wanted(),
                request.screen(),
                request.language(),
                Language.find(request.language()).map(Language::ownName).orElse(request.language()),
                request.askedAt());
    }
}
