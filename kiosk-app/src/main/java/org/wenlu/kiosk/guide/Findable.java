package org.wenlu.kiosk.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.guide.Guide.Article;
import org.wenlu.kiosk.guide.Guide.Block;
import org.wenlu.kiosk.guide.directory.Directory.Address;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.protocol.Language;

/// Something that a visitor may look for. `kind` and `id` say together what it opens.
///
/// @param id unique within its kind
/// @param icon name of an icon of the shipped set
/// @param names its name in each language that it has one in; Simplified Chinese and English always
/// @param texts what else it can be found by, for example the text of a guide
public record Findable(
        Kind kind,
        String id,
        String icon,
        Map<Language, String> names,
        Map<Language, String> texts) {
    public Findable {
        names = Map.copyOf(names);
        texts = Map.copyOf(texts);
    }

    /// What it is, and so which screen it opens.
    public enum Kind {
        SERVICE,
        GUIDE,
        PORT,
        PLACE,
        /// An entry of the directory of life services.
        ADDRESS
    }

    /// Everything that can be found at a service point, services first.
    public static List<Findable> of(ServicePoint point) {
        List<Findable> all = new ArrayList<>();
        point.services().forEach(offer -> all.add(of(offer)));
        point.guides().forEach(guide -> all.add(of(guide)));
        point.around().ports().forEach(port -> all.add(of(port)));
        point.around().directory().addresses().forEach(address -> all.add(of(address)));
        point.around().plans().stream()
                .filter(plan -> !plan.example())
                .forEach(plan -> plan.places().forEach(place -> all.add(of(plan, place))));
        return List.copyOf(all);
    }

    private static Findable of(ServiceOffer offer) {
        return new Findable(
                Kind.SERVICE,
                offer.service().id().toString(),
                offer.icon(),
                offer.names(),
                offer.departments());
    }

    private static Findable of(Guide guide) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        guide.articles().forEach((language, article) -> texts.put(language, text(article)));
        return new Findable(Kind.GUIDE, guide.id(), guide.icon(), guide.titles(), texts);
    }

    private static Findable of(Port port) {
        return new Findable(Kind.PORT, port.id(), "gate", port.names(), port.across());
    }

    private static Findable of(Address address) {
        return new Findable(Kind.ADDRESS, address.id(), "info", address.names(), address.about());
    }

    private static Findable of(Plan plan, Place place) {
        return new Findable(Kind.PLACE, plan.address(place), "around", place.names(), Map.of());
    }

    private static String text(Article article) {
        List<String> lines = new ArrayList<>(List.of(article.summary()));
        article.blocks().stream().map(Block::text).forEach(lines::add);
        return String.join("\n", lines);
    }
}
