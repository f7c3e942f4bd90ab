package org.wenlu.kiosk.guide.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.file.Source;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.kiosk.guide.readiness.Check.Paper;
import org.wenlu.kiosk.guide.readiness.Check.Question;
import org.wenlu.kiosk.guide.readiness.Check.When;
import org.wenlu.protocol.identity.ServiceId;

/// Reads `readiness/<service>.yaml`.
public record CheckFile(
        Map<String, String> source,
        String sourceAsOf,
        Optional<List<Named>> questions,
        List<Entry> needs) {
    private static final String ONCE =
            "'%s' is there twice; ticks are told apart by id, give it one of its own";

    record Named(String id, Map<String, String> names) {}

    /// @param when id of a question that has to be answered with yes
    /// @param unless id of a question that has to be answered with no
    record Entry(
            String id,
            Optional<String> when,
            Optional<String> unless,
            List<Named> oneOf,
            Map<String, String> advice) {}

    /// What a service asks for; empty when there is no such file.
    public static Optional<Check> find(Source source, ServiceId service) {
        String name = "readiness/" + service + ".yaml";
        return source.find(name).map(_ -> check(source.yaml(name, CheckFile.class), service));
    }

    private static Check check(YamlFile<CheckFile> file, ServiceId service) {
        List<Named> questions = file.value().questions().orElse(List.of());
        List<Entry> entries = file.value().needs();
        file.something("needs", entries);
        file.once("questions", questions.stream().map(Named::id).toList());
        file.once("needs", entries.stream().map(Entry::id).toList());
        var needs = new ArrayList<Need>();
        for (int i = 0; i < entries.size(); i++) {
            needs.add(need(file, "/needs/" + i, entries.get(i), questions));
        }
        papersOnce(file, entries);
        return new Check(
                service,
                questions(file, questions),
                needs,
                file.names("/source", file.value().source()),
                file.asOf("/sourceAsOf", file.value().sourceAsOf()));
    }

    private static List<Question> questions(YamlFile<CheckFile> file, List<Named> questions) {
        var read = new ArrayList<Question>();
        for (int i = 0; i < questions.size(); i++) {
            String at = "/questions/%d/names".formatted(i);
            read.add(new Question(questions.get(i).id(), file.names(at, questions.get(i).names())));
        }
        return read;
    }

    private static Need need(
            YamlFile<CheckFile> file, String at, Entry entry, List<Named> questions) {
        if (entry.oneOf().isEmpty()) {
            throw file.wrong(at + "/oneOf", "oneOf is empty; name at least one paper");
        }
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < entry.oneOf().size(); i++) {
            Named paper = entry.oneOf().get(i);
            String names = "%s/oneOf/%d/names".formatted(at, i);
            papers.add(new Paper(paper.id(), file.names(names, paper.names())));
        }
        return new Need(
                entry.id(),
                when(file, at, entry, questions),
                papers,
                file.names(at + "/advice", entry.advice()));
    }

    private static Optional<When> when(
            YamlFile<CheckFile> file, String at, Entry entry, List<Named> questions) {
        if (entry.when().isPresent() && entry.unless().isPresent()) {
            throw file.wrong(at, "it has both when and unless; keep the one that is meant");
        }
        List<String> known = questions.stream().map(Named::id).toList();
        Optional<When> when =
                entry.when()
                        .map(question -> new When(question, true))
                        .or(() -> entry.unless().map(question -> new When(question, false)));
        when.filter(it -> !known.contains(it.question()))
                .ifPresent(
                        it -> {
                            throw file.wrong(
                                    at + (it.answer() ? "/when" : "/unless"),
                                    "there is no question '%s'; there are %s"
                                            .formatted(it.question(), known));
                        });
        return when;
    }

    private static void papersOnce(YamlFile<CheckFile> file, List<Entry> entries) {
        var seen = new ArrayList<String>();
        for (int i = 0; i < entries.size(); i++) {
            for (int k = 0; k < entries.get(i).oneOf().size(); k++) {
                String id = entries.get(i).oneOf().get(k).id();
                if (seen.contains(id)) {
                    throw file.wrong("/needs/%d/oneOf/%d".formatted(i, k), ONCE.formatted(id));
                }
                seen.add(id);
            }
        }
    }
}
