package org.wenlu.kiosk.screen.volunteer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.layout.VBox;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.screen.consent.Agreed;
import org.wenlu.kiosk.screen.consent.PersonForm;
import org.wenlu.kiosk.screen.parts.Grid;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.suggestion.Leaving;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.letter.Matter;

/// Who offers to help, and in which languages.
public final class VolunteerScreen implements Screen {
    /// BCP 47, the most wanted first.
    private static final List<String> TAGS =
            List.of(
                    "zh", "yue", "en", "fr", "de", "ja", "ko", "ru", "es", "ar", "pt", "it", "nl",
                    "vi", "th", "id", "hi", "tr");

    private final Way way;
    private final Leaving leaving;
    private final PersonForm person;
    private final Slip slip = Slip.draw();
    private final Set<String> spoken = new TreeSet<>();

    public VolunteerScreen(Way way, Leaving leaving, Agreed agreed) {
        this.way = way;
        this.leaving = leaving;
        this.person = new PersonForm(agreed, way.session().language());
    }

    @Override
    public String name() {
        return "volunteer";
    }

    @Override
    public Object look() {
        return Set.copyOf(spoken);
    }

    @Override
    public void forget() {
        person.forget();
        spoken.clear();
    }

    @Override
    public Page draw(Drawing drawing) {
        var parts = drawing.parts();
        var words = drawing.words(VolunteerScreen.class);
        var content = new VBox(drawing.panel().gap());
        content.getChildren().addAll(person.rows(drawing, way));
        content.getChildren()
                .add(
                        parts.pair(
                                words.of("volunteer.languages"),
                                words.beside("volunteer.languages"),
                                "section"));
        var languages = new Grid(drawing.panel().gap(), parts.large() ? 1 : 2);
        TAGS.forEach(tag -> languages.put(row(drawing, tag)));
        content.getChildren().add(languages.pane());
        var page =
                parts.titled(words.of("volunteer.title"), words.beside("volunteer.title"), content);
        return matter().map(it -> Page.of(page, person.send(drawing, () -> send(it))))
                .orElse(Page.of(page));
    }

    private Touch row(Drawing drawing, String tag) {
        var parts = drawing.parts();
        Language mine = drawing.language();
        String name = named(tag, mine);
        Optional<String> beside =
                mine.chinese() ? Optional.empty() : Optional.of(named(tag, Language.ZH_HANS));
        boolean on = spoken.contains(tag);
        Touch row =
                parts.row(
                        "speaks-" + tag,
                        on ? "check" : "speech",
                        parts.pair(name, beside, "row-text"),
                        Optional.empty(),
                        name,
                        () -> toggle(tag));
        return Parts.chosen(row, on);
    }

    private static String named(String tag, Language in) {
        return LocaleDisplayNames.getInstance(
                        ULocale.forLocale(in.locale()),
                        DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .languageDisplayName(tag);
    }

    private void toggle(String tag) {
        if (!spoken.remove(tag)) {
            spoken.add(tag);
        }
        way.changed();
    }

    private Optional<Matter> matter() {
        return person.person()
                .filter(_ -> !spoken.isEmpty())
                .map(who -> new Matter.Volunteer(who, List.copyOf(spoken)));
    }

    private void send(Matter matter) {
        leaving.leave(this, slip, matter);
    }
}
