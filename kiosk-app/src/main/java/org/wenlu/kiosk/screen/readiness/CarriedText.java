package org.wenlu.kiosk.screen.readiness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.protocol.Language;

/// The list as a text that a phone reads out of the QR code itself, without any network: in the
/// visitor's language and in Chinese, as much of it as a code holds that a phone can still read.
final class CarriedText {
    /// UTF-8 bytes; a larger code has dots too fine for a phone's camera.
    static final int MOST_BYTES = 900;

    private static final String HAS = "[x] ";
    private static final String LACKS = "[ ] ";

    private final ServiceOffer offer;
    private final Ticked ticked;
    private final Language language;

    CarriedText(ServiceOffer offer, Ticked ticked, Language language) {
        this.offer = offer;
        this.ticked = ticked;
        this.language = language;
    }

    /// With Chinese and advice where they fit, then without advice, then without Chinese; never cut
    /// within a line.
    String text() {
        return Stream.of(lines(true, true), lines(true, false), lines(false, false))
                .filter(CarriedText::fits)
                .findFirst()
                .map(CarriedText::joined)
                .orElseGet(() -> joined(asManyAsFit(lines(false, false))));
    }

    private List<String> lines(boolean chinese, boolean advice) {
        boolean both = chinese && !language.chinese();
        var lines = new ArrayList<String>();
        lines.add(NeedText.name(language, offer.names()));
        if (both) {
            lines.add(NeedText.name(Language.ZH_HANS, offer.names()));
        }
        for (Need need : ticked.check().needs(ticked.yes())) {
            boolean met = need.oneOf().stream().anyMatch(it -> ticked.has().contains(it.id()));
            lines.add((met ? HAS : LACKS) + NeedText.of(language, need));
            if (both) {
                lines.add("    " + NeedText.of(Language.ZH_HANS, need));
            }
            if (advice && !met) {
                lines.add("    " + NeedText.name(language, need.advice()));
            }
        }
        return lines;
    }

    private static List<String> asManyAsFit(List<String> lines) {
        int count = lines.size();
        while (count > 1 && !fits(lines.subList(0, count))) {
            count--;
        }
        return lines.subList(0, count);
    }

    private static boolean fits(List<String> lines) {
        return joined(lines).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
