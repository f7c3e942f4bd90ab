package org.wenlu.kiosk.guide.readiness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;

/// What a service asks a visitor to bring.
///
/// @param questions what changes the list; each may be left unanswered, which is "no"
/// @param source who says so, by language
/// @param sourceAsOf the date that the source speaks for, or `undated`
public record Check(
        ServiceId service,
        List<Question> questions,
        List<Need> needs,
        Map<Language, String> source,
        String sourceAsOf) {
    public Check {
        questions = List.copyOf(questions);
        needs = List.copyOf(needs);
        source = Map.copyOf(source);
    }

    /// Something about the visitor's case, answered with yes or no.
    public record Question(String id, Map<Language, String> names) {
        public Question {
            names = Map.copyOf(names);
        }
    }

    /// Something to bring.
    ///
    /// @param id stands in the journal when it is missing
    /// @param when whom it concerns; empty for everybody
    /// @param oneOf papers of which one is enough
    /// @param advice what to do when none of them is there
    public record Need(
            String id, Optional<When> when, List<Paper> oneOf, Map<Language, String> advice) {
        public Need {
            oneOf = List.copyOf(oneOf);
            advice = Map.copyOf(advice);
        }

        boolean concerns(Set<String> yes) {
            return when.map(it -> yes.contains(it.question()) == it.answer()).orElse(true);
        }

        boolean isMet(Set<String> has) {
            return oneOf.stream().anyMatch(paper -> has.contains(paper.id()));
        }
    }

    /// @param answer what has to be answered to `question`
    public record When(String question, boolean answer) {}

    /// A paper, or a thing that stands in for one.
    public record Paper(String id, Map<Language, String> names) {
        public Paper {
            names = Map.copyOf(names);
        }
    }

    /// What the visitor has to bring in their case.
    ///
    /// @param yes ids of the questions answered with yes
    public List<Need> needs(Set<String> yes) {
        return needs.stream().filter(need -> need.concerns(yes)).toList();
    }

    /// @param yes ids of the questions answered with yes
    /// @param has ids of the papers that are there
    public Verdict judge(Set<String> yes, Set<String> has) {
        List<Need> missing = needs(yes).stream().filter(need -> !need.isMet(has)).toList();
        return missing.isEmpty() ? new Verdict.Ready() : new Verdict.Missing(missing);
    }
}
