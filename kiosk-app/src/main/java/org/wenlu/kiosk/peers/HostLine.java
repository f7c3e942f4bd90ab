package org.wenlu.kiosk.peers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a satellite reaches whoever is host. Safe for use by several threads.
public interface HostLine {
    /// Asks the kiosk that `asked.standing` names. Empty when there was no answer in time: then
    /// whether it was carried out is unknown, and the same may be asked again.
    Optional<Told> ask(Asked asked, Duration within);

    /// The host's hall, or what changed in it. Empty when there was no answer in time.
    ///
    /// @param run and `version` of the last feed, an empty run for none
    Optional<Feed> feed(Standing standing, String run, long version, Duration within);

    /// Who is host, in the words of every other kiosk that answers.
    List<Standing> standings(Standing known, Duration within);
}
