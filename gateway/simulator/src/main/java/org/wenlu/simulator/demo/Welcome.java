package org.wenlu.simulator.demo;

import java.io.PrintStream;
import org.wenlu.protocol.Language;
import org.wenlu.simulator.process.Addresses;
import org.wenlu.simulator.world.SignIns;
import org.wenlu.simulator.world.SignIns.Person;
import org.wenlu.simulator.world.World;

/// Says where everything is and with which names one signs in.
record Welcome(World world, Addresses gateway, Addresses kiosk) {

    void print(PrintStream out) {
        SignIns people = world.signIns();
        String floor = kiosk.of("floor");
        out.println();
        var names = world.servicePoint().names();
        out.printf("  问路 Wenlu · %s %s%n", names.get(Language.EN), names.get(Language.ZH_HANS));
        out.println();
        line(out, "Kiosk screen", floor + "/mirror", people.mirror());
        out.printf("  %-14s %s%n", "Board", floor + "/board");
        for (int i = 0; i < people.clerks().size(); i++) {
            line(out, "Counter " + (i + 1), floor + "/counter", people.clerks().get(i));
        }
        line(out, "Console", gateway.of("console"), people.operator());
        line(out, "", gateway.of("console"), people.administrator());
        out.printf("  %-14s %s%n", "Tickets", world.tickets() + "/*.png");
        out.println();
    }

    private static void line(PrintStream out, String what, String where, Person person) {
        out.printf("  %-14s %-34s %s / %s%n", what, where, person.name(), person.secret());
    }
}
