package org.wenlu.kiosk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which room may know which; the map of the house is `docs/map.md`.
@AnalyzeClasses(packages = "org.wenlu.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] FX = {"javafx..", "com.sun.javafx..", "com.sun.glass.."};

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.wenlu.kiosk.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a room that needs who needs it cannot be understood alone");

    @ArchTest
    static final ArchRule queueRulesArePure =
            noClasses()
                    .that()
                    .resideInAPackage("org.wenlu.kiosk.queue..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "java.io..",
                            "java.nio.file..",
                            "java.net..",
                            "org.slf4j..",
                            "javafx..")
                    .because(
                            "queue rules are decided from what they are given: no I/O, no clock, no threads");

    @ArchTest
    static final ArchRule onlyScreensAndFacesKnowJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.wenlu.kiosk.screen..",
                            "org.wenlu.kiosk.language..",
                            "org.wenlu.kiosk.device..")
                    .and()
                    .doNotHaveFullyQualifiedName("org.wenlu.kiosk.Main")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FX)
                    .because("everything but the screen runs without a display");

    @ArchTest
    static final ArchRule onlyTheStoresKnowSql =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.wenlu.kiosk.journal..",
                            "org.wenlu.kiosk.desk..",
                            "org.wenlu.kiosk.letter..",
                            "org.wenlu.kiosk.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.sqlite..")
                    .because(
                            "the desk is the only writer of the journal, and sealed letters and commands have stores of their own");

    @ArchTest
    static final ArchRule onlyTheUplinkKnowsMqtt =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.wenlu.kiosk.uplink..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.eclipse.paho..")
                    .because("how the gateway is reached is the uplink's matter");

    @ArchTest
    static final ArchRule theLineKnowsNoOtherKiosk =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.wenlu.kiosk.queue..",
                            "org.wenlu.kiosk.journal..",
                            "org.wenlu.kiosk.desk..",
                            "org.wenlu.kiosk.floor..",
                            "org.wenlu.kiosk.screen..",
                            "org.wenlu.kiosk.visit..",
                            "org.wenlu.kiosk.announce..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.wenlu.kiosk.peers..")
                    .because("whether the desk is here or at another kiosk is the wiring's matter");

    @ArchTest
    static final ArchRule theWayKnowsNoScene =
            noClasses()
                    .that()
                    .haveSimpleName("Way")
                    .or()
                    .haveSimpleName("Session")
                    .or()
                    .haveSimpleName("Taking")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..")
                    .because("what a touch does is tested without drawing anything");

    @ArchTest
    static final ArchRule screensAreBuiltOfPartsAlongThePath =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.wenlu.kiosk.screen.parts..", "org.wenlu.kiosk.screen.path..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.wenlu.kiosk.screen..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "org.wenlu.kiosk.screen.parts..",
                                                            "org.wenlu.kiosk.screen.path.."))))
                    .because("pieces and path serve every screen and know none");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemClock =
            classes()
                    .that()
                    .resideOutsideOfPackages("org.wenlu.kiosk.time..")
                    .should(AsksNoSystemClock.THE_CONDITION)
                    .because(
                            "time comes from the clock that was handed in, so that a test can move it");
}
