package org.wenlu.kiosk.guide.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wenlu.protocol.Language;

/// Addresses for daily life. Only what a source names stands in it; for the rest one asks.
public record Directory(List<Address> addresses) {
    public static final Directory EMPTY = new Directory(List.of());

    public Directory {
        addresses = List.copyOf(addresses);
    }

    /// What an address is for.
    public enum Kind {
        SCHOOL,
        CLINIC,
        HOUSING,
        DINING,
        CULTURE,
        OFFICE
    }

    /// @param district for example `futian`
    /// @param spoken languages spoken there, as far as a source says so
    /// @param where the address, where the source gives one
    /// @param telephone with the area code
    /// @param about what the source says of it, with its years
    public record Address(
            String id,
            Kind kind,
            Map<Language, String> names,
            Optional<String> district,
            Set<Language> spoken,
            Map<Language, String> where,
            Optional<String> telephone,
            Map<Language, String> about,
            Map<Language, String> source,
            String sourceAsOf) {
        public Address {
            names = Map.copyOf(names);
            spoken = Set.copyOf(spoken);
            where = Map.copyOf(where);
            about = Map.copyOf(about);
            source = Map.copyOf(source);
        }
    }

    /// What a visitor chose; what is empty is not asked for.
    public record Filter(
            Optional<Kind> kind, Optional<Language> spoken, Optional<String> district) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        public Filter of(Kind chosen) {
            return new Filter(Optional.of(chosen), spoken, district);
        }

        public Filter speaking(Optional<Language> chosen) {
            return new Filter(kind, chosen, district);
        }

        public Filter in(Optional<String> chosen) {
            return new Filter(kind, spoken, chosen);
        }

        boolean fits(Address address) {
            return kind.map(address.kind()::equals).orElse(true)
                    && spoken.map(address.spoken()::contains).orElse(true)
                    && (district.isEmpty() || district.equals(address.district()));
        }
    }

    public List<Address> find(Filter filter) {
        return addresses.stream().filter(filter::fits).toList();
    }

    /// The languages of which a source says that they are spoken somewhere in it.
    public Set<Language> spoken() {
        return addresses.stream()
                .map(Address::spoken)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    public SortedSet<String> districts() {
        return addresses.stream()
                .flatMap(address -> address.district().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
