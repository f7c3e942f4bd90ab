package org.wenlu.kiosk.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenlu.kiosk.guide.ServicePointFile.FurtherClass;
import org.wenlu.kiosk.guide.ServicePointFile.Priority;
import org.wenlu.kiosk.guide.file.YamlFile;

/// Who goes first at a service point: the shipped classes without those that its file leaves out,
/// then those that it adds.
final class PriorityReader {
    private static final List<String> SHIPPED =
            PriorityClass.SHIPPED.stream().map(PriorityClass::id).toList();

    /// What the journal says of tickets without one of the classes.
    private static final Set<String> TAKEN = Set.of("other", "appointment");

    private final YamlFile<ServicePointFile> file;

    PriorityReader(YamlFile<ServicePointFile> file) {
        this.file = file;
    }

    List<PriorityClass> classes() {
        return file.value().priority().map(this::classes).orElse(PriorityClass.SHIPPED);
    }

    private List<PriorityClass> classes(Priority priority) {
        List<String> without = priority.without().orElse(List.of());
        List<FurtherClass> further = priority.further().orElse(List.of());
        requireShipped(without);
        file.once("priority/further", further.stream().map(FurtherClass::id).toList());
        var classes = new ArrayList<PriorityClass>();
        PriorityClass.SHIPPED.stream()
                .filter(it -> !without.contains(it.id()))
                .forEach(classes::add);
        for (int i = 0; i < further.size(); i++) {
            classes.add(read("/priority/further/" + i, further.get(i)));
        }
        return classes;
    }

    private void requireShipped(List<String> without) {
        for (int i = 0; i < without.size(); i++) {
            if (!SHIPPED.contains(without.get(i))) {
                throw file.wrong(
                        "/priority/without/" + i,
                        "there is no class '%s' to leave out; there are %s"
                                .formatted(without.get(i), SHIPPED));
            }
        }
    }

    private PriorityClass read(String at, FurtherClass further) {
        String id = further.id();
        if (!id.matches("[a-z][a-z0-9-]{0,31}")) {
            throw file.wrong(
                    at + "/id",
                    "'%s' is no id; write up to 32 small letters, digits and hyphens, for example veteran"
                            .formatted(id));
        }
        if (SHIPPED.contains(id) || TAKEN.contains(id)) {
            throw file.wrong(
                    at + "/id", "'%s' has its meaning already; choose another id".formatted(id));
        }
        return new PriorityClass(
                id,
                file.icon(at + "/icon", further.icon()),
                file.names(at + "/names", further.names()));
    }
}
