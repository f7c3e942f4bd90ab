package org.wenlu.kiosk.screen.readiness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wenlu.kiosk.device.ListPaper;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.protocol.Language;

/// Makes paper of a check that a visitor filled in.
final class Carrying {
    private Carrying() {}

    static ListPaper paper(ServiceOffer offer, Ticked ticked, Language language, Here here) {
        return new ListPaper(
                language,
                here.point().names(),
                offer.names(),
                items(ticked, language),
                ticked.check().source(),
                new CarriedText(offer, ticked, language).text(),
                here.clock().stamp().at(),
                here.point().zone());
    }

    private static List<ListPaper.Item> items(Ticked ticked, Language language) {
        return ticked.check().needs(ticked.yes()).stream()
                .map(need -> item(need, ticked, language))
                .toList();
    }

    private static ListPaper.Item item(Need need, Ticked ticked, Language language) {
        boolean has = need.oneOf().stream().anyMatch(it -> ticked.has().contains(it.id()));
        return new ListPaper.Item(
                has,
                said(language, it -> NeedText.of(it, need)),
                said(language, it -> NeedText.name(it, need.advice())));
    }

    /// In the visitor's language and in Chinese.
    private static Map<Language, String> said(Language own, Function<Language, String> text) {
        Map<Language, String> said = new HashMap<>();
        said.put(own, text.apply(own));
        said.put(Language.ZH_HANS, text.apply(Language.ZH_HANS));
        return said;
    }
}
