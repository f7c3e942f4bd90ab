package org.wenlu.kiosk.guide;

import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.protocol.Language;

/// A service as a visitor sees it: its queue rules with names, department, icon and guide.
///
/// @param icon name of an icon of the shipped set, for example `home`
/// @param guide identity of the guide that explains the service
public record ServiceOffer(
        Service service,
        Map<Language, String> names,
        Map<Language, String> departments,
        String icon,
        Optional<String> guide) {
    public ServiceOffer {
        names = Map.copyOf(names);
        departments = Map.copyOf(departments);
    }
}
