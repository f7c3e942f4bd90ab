package org.wenlu.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.kiosk.guide.Findable.Kind;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.guide.covenant.Covenant.Clause;
import org.wenlu.kiosk.guide.directory.Directory;
import org.wenlu.kiosk.guide.directory.Directory.Address;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.guide.phrase.Situation.Phrase;
import org.wenlu.kiosk.guide.plan.Plan;
import org.wenlu.kiosk.guide.plan.Plan.Place;
import org.wenlu.kiosk.guide.port.Port;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.WaitEstimate;
import org.wenlu.kiosk.screen.appointment.CheckIn;
import org.wenlu.kiosk.screen.around.AroundScreen;
import org.wenlu.kiosk.screen.attract.AttractScreen;
import org.wenlu.kiosk.screen.consent.Consent;
import org.wenlu.kiosk.screen.covenant.CommentScreen;
import org.wenlu.kiosk.screen.covenant.CovenantScreen;
import org.wenlu.kiosk.screen.directory.AddressScreen;
import org.wenlu.kiosk.screen.directory.AddressesScreen;
import org.wenlu.kiosk.screen.events.EventScreen;
import org.wenlu.kiosk.screen.events.EventsScreen;
import org.wenlu.kiosk.screen.events.SignUpScreen;
import org.wenlu.kiosk.screen.guide.GuideScreen;
import org.wenlu.kiosk.screen.guide.GuidesScreen;
import org.wenlu.kiosk.screen.help.HelpScreen;
import org.wenlu.kiosk.screen.help.StaffCall;
import org.wenlu.kiosk.screen.home.Entry;
import org.wenlu.kiosk.screen.home.HomeScreen;
import org.wenlu.kiosk.screen.interpreter.Calling;
import org.wenlu.kiosk.screen.interpreter.InterpreterScreen;
import org.wenlu.kiosk.screen.language.LanguageScreen;
import org.wenlu.kiosk.screen.part.PartScreen;
import org.wenlu.kiosk.screen.part.PartScreen.Chance;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Landmarks;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.phrases.PhrasesScreen;
import org.wenlu.kiosk.screen.phrases.SayScreen;
import org.wenlu.kiosk.screen.phrases.SituationsScreen;
import org.wenlu.kiosk.screen.places.PlacesScreen;
import org.wenlu.kiosk.screen.places.RouteScreen;
import org.wenlu.kiosk.screen.ports.PortScreen;
import org.wenlu.kiosk.screen.ports.PortsScreen;
import org.wenlu.kiosk.screen.rating.Rating;
import org.wenlu.kiosk.screen.readiness.Checking;
import org.wenlu.kiosk.screen.search.IndexInMaking;
import org.wenlu.kiosk.screen.search.SearchScreen;
import org.wenlu.kiosk.screen.search.Searches;
import org.wenlu.kiosk.screen.services.OptionsScreen;
import org.wenlu.kiosk.screen.services.ServicesScreen;
import org.wenlu.kiosk.screen.services.ServicesScreen.Other;
import org.wenlu.kiosk.screen.settings.SettingsScreen;
import org.wenlu.kiosk.screen.suggestion.Leaving;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.screen.volunteer.VolunteerScreen;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.voice.Speaker;
import org.wenlu.kiosk.voice.Utterance;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.HelpCause;
import org.wenlu.protocol.record.Stamp;

/// Which screens there are and which leads where. For the screen's thread.
final class Signposts {
    private static final int WANTED = 4;

    private final Way way;
    private final Taking taking;
    private final Rating rating;
    private final CheckIn checkIn;
    private final ServicePoint point;
    private final Desk desk;
    private final WaitEstimate waits;
    private final Post letters;
    private final KioskClock clock;
    private final Screen rest;
    private final Screen language;
    private final Screen home;
    private final Screen services;
    private final Screen guides;
    private final Supplier<StaffCall> calls;
    private final Screen interpreter;
    private final IndexInMaking index;
    private final List<Findable> wanted;
    private final Searches searches;
    private final Speaker speaker;
    private final Leaving leaving;
    private final Consent consent;
    private final Screen part = new PartScreen(this::chances);
    private final Screen situations = new SituationsScreen(this::situation);
    private final Screen around = new AroundScreen(this::places, this::ports, this::addresses);
    private final Screen ports = new PortsScreen(this::port);
    private final Checking checking;
    private final Screen settings;

    /// @param ui carries out on the screen's thread
    Signposts(ScreenSetup setup, Here here, Executor ui) {
        Consumer<Guide> guide = this::guide;
        this.point = setup.point();
        this.desk = setup.desk();
        this.waits = new WaitEstimate(site(point));
        this.letters = setup.letters();
        this.clock = setup.clock();
        this.rest = new AttractScreen(here, this::begin);
        this.language = new LanguageScreen(this::choose);
        this.home = home(setup.point(), setup.letters());
        this.services =
                new ServicesScreen(
                        setup.point(),
                        setup.desk()::hall,
                        this::ahead,
                        setup.clock()::stamp,
                        this::take,
                        this::check,
                        this::appointment,
                        List.of(
                                new Other("options", "elderly", this::options),
                                new Other("rate", "favorite", this::rate)));
        this.guides = new GuidesScreen(guide);
        this.way =
                new Way(
                        setup.desk(),
                        setup.clock(),
                        setup.times(),
                        setup.languages().getFirst(),
                        new Landmarks(() -> rest, () -> language, () -> home));
        List<Findable> things = Findable.of(setup.point());
        this.index = IndexInMaking.begin(things);
        this.wanted = things.stream().filter(it -> it.kind() == Kind.GUIDE).limit(WANTED).toList();
        this.searches = new Searches(setup.desk(), setup.letters(), way.session());

        this.checking =
                new Checking(
                        way, setup.desk(), setup.point(), this::take, setup.paper().lists(), ui);
        this.calls = () -> new StaffCall(setup.desk(), setup.place(), ui, this::changed);
        this.settings = new SettingsScreen(way::see);
        this.speaker = setup.assistance().speaker();
        this.leaving = new Leaving(way, setup.letters(), ui);
        this.consent = new Consent(way, setup.letters());
        this.interpreter = new InterpreterScreen(new Calling(way, setup.desk(), setup.place(), ui));
        this.taking =
                new Taking(
                        way,
                        setup.point(),
                        setup.desk(),
                        setup.paper(),
                        ui,
                        setup.link(),
                        setup.times().ticket());
        this.checkIn =
                new CheckIn(
                        way,
                        setup.appointments(),
                        setup.desk()::hall,
                        taking,
                        setup.clock(),
                        setup.point().zone(),
                        ui);
        this.rating = new Rating(way, setup.desk(), ui, taking::mine, setup.clock()::elapsed);
    }

    /// What home offers: an entry for each screen that has something to show here.
    private HomeScreen home(ServicePoint point, Post letters) {
        var tiles = new ArrayList<Entry>();
        var services = Map.of("services", point.services().size());
        var guides = Map.of("guides", point.guides().size());
        tiles.add(new Entry("ticket", "ticket", services, this::services));
        tiles.add(new Entry("guides", "book", guides, this::guides));
        tiles.add(Entry.of("search", "search", this::search));
        if (!point.advice().situations().isEmpty()) {
            tiles.add(Entry.of("phrases", "speech", this::situations));
        }
        tiles.add(Entry.of("around", "around", this::around));
        return new HomeScreen(
                tiles,
                quiet(letters),
                this::guide,
                new HomeScreen.Mine(this::numbers, this::showNumber));
    }

    private List<Entry> quiet(Post letters) {
        var quiet = new ArrayList<Entry>();
        quiet.add(Entry.of("interpreter", "translate", this::interpreter));
        if (letters.takes() || !chances().isEmpty()) {
            quiet.add(Entry.of("part", "favorite", this::part));
        }
        return quiet;
    }

    Way way() {
        return way;
    }

    void begin() {
        way.begin();
    }

    void choose(Language chosen) {
        way.choose(chosen);
    }

    void languages() {
        way.go(language);
    }

    void services() {
        way.go(services);
    }

    private Optional<Other> appointment() {
        return checkIn.offered()
                ? Optional.of(new Other("appointment", "clock", this::checkIn))
                : Optional.empty();
    }

    void checkIn() {
        checkIn.begin();
    }

    void options() {
        way.go(new OptionsScreen(point, taking::take, way::changed));
    }

    void rate() {
        rating.begin();
    }

    void guides() {
        way.go(guides);
    }

    void guide(Guide guide) {
        opened("guide:" + guide.id());
        way.go(new GuideScreen(guide, taking::take, this::check));
    }

    void search() {
        way.go(new SearchScreen(index, wanted, this::open, searches, way.session().language()));
    }

    private void open(Findable found) {
        switch (found.kind()) {
            case SERVICE -> service(new ServiceId(found.id()));
            case GUIDE ->
                    point.guides().stream()
                            .filter(guide -> guide.id().equals(found.id()))
                            .findFirst()
                            .ifPresent(this::guide);
            case PORT -> port(found.id());
            case ADDRESS -> address(found.id());
            case PLACE -> place(found.id());
        }
    }

    /// What a service asks to bring, or all services where it asks for nothing.
    private void service(ServiceId service) {
        if (checking.has(service)) {
            check(service);
        } else {
            services();
        }
    }

    /// Shows what the service asks a visitor to bring.
    void check(ServiceId service) {
        checking.begin(service);
    }

    void situations() {
        way.go(situations);
    }

    void situation(Situation situation) {
        opened("phrases:" + situation.id());
        way.go(new PhrasesScreen(situation, this::say));
    }

    void say(Phrase phrase) {
        Optional<Consumer<Phrase>> play =
                speaker.trouble().isEmpty() ? Optional.of(this::aloud) : Optional.empty();
        way.go(new SayScreen(phrase, play, way::changed));
    }

    /// In the language of the clerk, as loud as the visitor wants it.
    private void aloud(Phrase phrase) {
        var voice = way.session().sight().speech();
        Language mine = way.session().language();
        Language clerk = mine.chinese() ? mine : Language.ZH_HANS;
        String line = phrase.lines().getOrDefault(clerk, "");
        speaker.say(List.of(new Utterance(line, clerk, voice.speed(), voice.volume())));
    }

    void around() {
        way.go(around);
    }

    private static Site site(ServicePoint point) {
        List<Service> services = point.services().stream().map(ServiceOffer::service).toList();
        return Site.of(services, point.counters(), point.zone());
    }

    private int ahead(ServiceId service, Stamp now) {
        return waits.ahead(desk.hall(), service, now.at());
    }

    void places(Plan plan) {
        way.go(new PlacesScreen(plan, place -> route(plan, place)));
    }

    private void place(String address) {
        for (Plan plan : point.around().plans()) {
            plan.places().stream()
                    .filter(place -> plan.address(place).equals(address))
                    .forEach(place -> route(plan, place));
        }
    }

    private void route(Plan plan, Place place) {
        opened("place:" + plan.address(place));
        way.go(new RouteScreen(plan, place, way::changed));
    }

    void ports() {
        way.go(ports);
    }

    private void port(String id) {
        point.around().ports().stream()
                .filter(port -> port.id().equals(id))
                .findFirst()
                .ifPresent(this::port);
    }

    private void port(Port port) {
        opened("port:" + port.id());
        way.go(new PortScreen(port));
    }

    void addresses(Directory.Kind kind) {
        way.go(new AddressesScreen(kind, this::address, way::changed));
    }

    private void address(String id) {
        point.around().directory().addresses().stream()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .ifPresent(this::address);
    }

    private void address(Address address) {
        opened("address:" + address.id());
        way.go(new AddressScreen(address));
    }

    private void opened(String what) {
        way.session().visit().ifPresent(visit -> visit.opened(what));
    }

    void part() {
        way.go(part);
    }

    private List<Chance> chances() {
        var chances = new ArrayList<Chance>();
        if (!comingEvents().isEmpty()) {
            chances.add(new Chance("events", "calendar", this::events));
        }
        if (letters.takes()) {
            chances.add(new Chance("volunteer", "translate", this::volunteer));
        }
        if (!point.around().covenant().clauses().isEmpty()) {
            chances.add(new Chance("covenant", "book", this::covenant));
        }
        if (letters.takes()) {
            chances.add(new Chance("suggestion", "speech", this::suggest));
        }
        return List.copyOf(chances);
    }

    private List<Event> comingEvents() {
        var now = LocalDateTime.ofInstant(clock.now(), point.zone());
        return point.around().events().stream().filter(event -> !event.over(now)).toList();
    }

    void events() {
        way.go(new EventsScreen(this::comingEvents, this::event));
    }

    void event(Event event) {
        opened("event:" + event.id());
        way.go(new EventScreen(event, taken(() -> signUp(event))));
    }

    void signUp(Event event) {
        consent.ask(agreed -> new SignUpScreen(event, way, leaving, agreed));
    }

    void covenant() {
        way.go(new CovenantScreen(point.around().covenant(), taken(this::comment)));
    }

    void comment(Clause clause) {
        way.go(new CommentScreen(clause, way, leaving));
    }

    private <T> Optional<T> taken(T way) {
        return letters.takes() ? Optional.of(way) : Optional.empty();
    }

    void volunteer() {
        consent.ask(agreed -> new VolunteerScreen(way, leaving, agreed));
    }

    void suggest() {
        leaving.suggest();
    }

    void interpreter() {
        way.go(interpreter);
    }

    /// Leads to help, and back to the same call for help while "back" leads there.
    void help() {
        if (!(way.screen() instanceof HelpScreen)) {
            String from = way.screen().name();
            StaffCall call = calls.get();
            way.go(
                    new HelpScreen(
                            call,
                            () -> call(call, from, HelpCause.SCREEN_BUTTON),
                            this::interpreter));
        }
    }

    private void call(StaffCall call, String from, HelpCause cause) {
        call.call(from, way.session().language(), cause);
        changed();
    }

    private void changed() {
        way.changed();
    }

    /// The button beside the glass: a person is called at once.
    private void callAtOnce() {
        if (!way.screen().visited()) {
            way.begin();
        }
        String from = way.screen().name();
        help();
        if (way.screen() instanceof HelpScreen shown) {
            call(shown.call(), from, HelpCause.PHYSICAL_BUTTON);
        }
    }

    void settings() {
        way.go(settings);
    }

    /// The numbers that this visitor took, while the queue still knows them as theirs.
    private List<String> numbers() {
        return taking.mine().stream().map(Ticket::label).toList();
    }

    void showNumber(String label) {
        taking.mine().stream()
                .filter(ticket -> ticket.label().equals(label))
                .findFirst()
                .ifPresent(ticket -> taking.show(ticket.id()));
    }

    /// Switches speech; where nobody was, somebody is now.
    void speech(boolean on) {
        if (!way.screen().visited()) {
            way.begin();
        }
        Sight sight = way.session().sight();
        way.see(sight.withSpeech(sight.speech().switched(on)), "speech");
    }

    /// Something beside the glass was used.
    void happened(VisitorInput input) {
        switch (input) {
            case HEADSET_IN -> speech(true);
            case HEADSET_OUT -> silence();
            case HELP -> callAtOnce();
        }
    }

    private void silence() {
        if (way.screen().visited()) {
            speech(false);
        }
    }

    void take(ServiceId service) {
        taking.take(service);
    }
}
