package org.wenlu.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which room may know which; the map of the house is `docs/map.md`.
@AnalyzeClasses(
        packages = "org.wenlu.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.wenlu.gateway.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a room that needs who needs it cannot be understood alone");

    @ArchTest
    static final ArchRule onlyTheBrokerKnowsArtemis =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.wenlu.gateway.broker..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.activemq..")
                    .because("another broker must be able to take its place");

    @ArchTest
    static final ArchRule theLedgerKnowsNoWeb =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.wenlu.gateway.ledger..",
                            "org.wenlu.gateway.ingest..",
                            "org.wenlu.gateway.figures..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.javalin..")
                    .because("storing and counting do not depend on who looks");
}
