package org.wenlu.kiosk.screen.readiness;

import java.util.Set;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.kiosk.guide.readiness.Verdict;

/// A check as the visitor filled it in.
///
/// @param yes ids of the questions answered with yes
/// @param has ids of the papers that are there
record Ticked(Check check, Set<String> yes, Set<String> has) {
    Ticked {
        yes = Set.copyOf(yes);
        has = Set.copyOf(has);
    }

    Verdict verdict() {
        return check.judge(yes, has);
    }
}
