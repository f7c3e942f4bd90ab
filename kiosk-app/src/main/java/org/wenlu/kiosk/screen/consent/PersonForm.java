package org.wenlu.kiosk.screen.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlu.kiosk.screen.keyboard.Answer;
import org.wenlu.kiosk.screen.keyboard.Answer.Question;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.letter.Person;
import org.wenlu.protocol.letter.Person.Guardian;

/// What a form asks of a person, and of a guardian where the person is under fourteen.
public final class PersonForm {
    private static final int NAME = 60;
    private static final int CONTACT = 80;

    private final Agreed agreed;
    private final Answer name;
    private final Answer contact;
    private final Answer guardian;
    private final Answer guardianContact;

    /// @param language of the visitor
    public PersonForm(Agreed agreed, Language language) {
        this.agreed = agreed;
        this.name = answer("person.name", "person", NAME, language);
        this.contact = answer("person.contact", "speech", CONTACT, language);
        this.guardian = answer("guardian.name", "person", NAME, language);
        this.guardianContact = answer("guardian.contact", "speech", CONTACT, language);
    }

    private static Answer answer(String key, String icon, int most, Language language) {
        return new Answer(new Question(PersonForm.class, key, icon, most), language);
    }

    /// One row for each question; touched, it opens the keyboard.
    public List<Touch> rows(Drawing drawing, Way way) {
        var rows = new ArrayList<Touch>();
        rows.add(name.row(drawing, "person-name", way));
        rows.add(contact.row(drawing, "person-contact", way));
        if (agreed.underFourteen()) {
            rows.add(guardian.row(drawing, "guardian-name", way));
            rows.add(guardianContact.row(drawing, "guardian-contact", way));
        }
        return rows;
    }

    /// The key that hands the form in.
    public Touch send(Drawing drawing, Runnable action) {
        var words = drawing.words(PersonForm.class);
        return drawing.parts()
                .primary(
                        "send",
                        "check",
                        words.of("person.send"),
                        words.beside("person.send"),
                        action);
    }

    /// The person; empty while something is missing.
    public Optional<Person> person() {
        boolean child = agreed.underFourteen();
        if (name.isEmpty() || child && (guardian.isEmpty() || guardianContact.isEmpty())) {
            return Optional.empty();
        }
        Optional<Guardian> who =
                child
                        ? Optional.of(new Guardian(guardian.text(), guardianContact.text()))
                        : Optional.empty();
        return Optional.of(new Person(name.text(), contact.text(), agreed.text(), child, who));
    }

    /// Overwrites what was written.
    public void forget() {
        List.of(name, contact, guardian, guardianContact).forEach(Answer::forget);
    }
}
