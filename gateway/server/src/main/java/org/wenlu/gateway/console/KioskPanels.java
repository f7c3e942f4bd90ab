package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.nothing;
import static org.wenlu.gateway.console.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.PresenceState;
import org.wenlu.protocol.message.Birth;
import org.wenlu.protocol.message.Status;

/// One kiosk: its state, its hardware and its journals.
final class KioskPanels {
    private static final long MIB = 1024 * 1024;

    private final PlacePresence presence;
    private final Scene scene;
    private final Words words;

    KioskPanels(PlacePresence presence, Scene scene, Words words) {
        this.presence = presence;
        this.scene = scene;
        this.words = words;
    }

    Html state() {
        return all(
                el("h2", text(words.of("kiosk.state"))),
                el("p", cls("state-large"), StateMark.of(PlaceState.of(presence), scene, words)),
                advice(),
                lastReport(),
                el("dl", all(health())));
    }

    /// What follows was true when the kiosk last spoke, not now.
    private Html lastReport() {
        if (presence.state() == PresenceState.ONLINE) {
            return nothing();
        }
        return presence.status()
                .map(it -> words.since(it.at(), scene.now()))
                .map(at -> el("p", cls("quiet"), text(words.of("kiosk.last", Map.of("at", at)))))
                .orElse(nothing());
    }

    private Html advice() {
        if (presence.state() == PresenceState.ONLINE) {
            return nothing();
        }
        String key = "advice." + StateMark.word(presence.state());
        return el("p", cls("advice"), text(words.of(key)));
    }

    private List<Html> health() {
        List<Html> facts = new ArrayList<>();
        presence.heard().ifPresent(it -> facts.add(fact("heard", words.since(it, scene.now()))));
        presence.status().ifPresent(it -> facts.addAll(health(it)));
        return facts;
    }

    private List<Html> health(Status status) {
        String troubles =
                status.troubles().isEmpty()
                        ? words.of("kiosk.no-troubles")
                        : String.join(
                                ", ",
                                status.troubles().stream()
                                        .map(it -> words.token("trouble", it))
                                        .toList());
        return List.of(
                fact("printer", words.token("printer", status.printer())),
                fact("troubles", troubles),
                fact("waiting", words.number(status.waiting())),
                fact("counters", words.number(status.openCounters())),
                fact("clock", words.token("clock", status.clock().name().toLowerCase(Locale.ROOT))),
                fact("disk", words.of("kiosk.mib", Map.of("n", status.diskFreeBytes() / MIB))));
    }

    Html hardware() {
        List<Html> facts = new ArrayList<>();
        presence.device().ifPresent(it -> facts.add(fact("device", it.value())));
        presence.birth().ifPresent(it -> facts.addAll(hardware(it)));
        return all(
                el("h2", text(words.of("kiosk.hardware"))),
                facts.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("kiosk.no-device")))
                        : el("dl", all(facts)));
    }

    private List<Html> hardware(Birth birth) {
        return List.of(
                fact("software", birth.software()),
                fact("model", birth.hardware()),
                fact("boot", words.number(birth.boot())),
                fact("connection", words.number(birth.connection())));
    }

    private Html fact(String key, String value) {
        return all(el("dt", text(words.of("fact." + key))), el("dd", text(value)));
    }

    Html journals(List<Journals.Journal> journals) {
        return all(
                el("h2", text(words.of("journals.title"))),
                journals.isEmpty()
                        ? el("p", cls("empty-state"), text(words.of("journals.none")))
                        : new Tables(scene, words)
                                .table(
                                        "journals",
                                        Set.of("journal", "device"),
                                        List.of(
                                                "journal",
                                                "device",
                                                "written",
                                                "stored",
                                                "receipted",
                                                "set-aside",
                                                "conflicts",
                                                "last"),
                                        journals.stream().map(this::row)));
    }

    private Html row(Journals.Journal journal) {
        String written =
                presence.status()
                        .filter(it -> it.journal().toString().equals(journal.journal()))
                        .map(it -> words.number(it.journalLast()))
                        .orElse("–");
        return el(
                "tr",
                el("th", attr("scope", "row"), text(journal.journal().substring(0, 8))),
                el("td", text(journal.device())),
                number(written),
                number(words.number(journal.stored())),
                number(words.number(journal.through())),
                number(words.number(journal.setAside())),
                number(words.number(journal.conflicts())),
                number(words.since(journal.last(), scene.now())));
    }

    private static Html number(String value) {
        return el("td", cls("number"), text(value));
    }
}
