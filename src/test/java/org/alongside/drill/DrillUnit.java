package org.alongside.drill;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.Alongside;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.Intake;
import org.alongside.people.People;
import org.alongside.sessions.Sessions;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The unit in which the drill plays: a demo unit, as many officers as writers, one open meeting each. */
final class DrillUnit {
    private DrillUnit() {}

    /** The application on this folder without its pages. */
    static ConfigurableApplicationContext open(Path data) {
        return new SpringApplicationBuilder(Alongside.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--alongside.home=" + data, "--alongside.quiet=true", "--alongside.empty=true");
    }

    static List<Meeting> prepare(Path data, int officers) {
        try (var context = open(data)) {
            var unit = context.getBean(Units.class).open("Lakeview", ZoneId.of("America/Chicago"), true);
            return IntStream.range(0, officers)
                    .mapToObj(number -> meeting(context, unit, number))
                    .toList();
        }
    }

    private static Meeting meeting(ConfigurableApplicationContext context, Unit unit, int number) {
        var officer = context.getBean(Units.class)
                .join(
                        unit.id(),
                        "Dana " + number,
                        "dana%d@lakeview.example".formatted(number),
                        "D-" + number,
                        Set.of(Role.OFFICER));
        var people = context.getBean(People.class);
        people.enrol(unit, List.of(intake(officer, number)));
        var between =
                people.caseFor(officer, people.caseload(officer).getFirst().id());
        var session = context.getBean(Sessions.class).start(between, "regular", null);
        return new Meeting(officer.id().value(), between.subject(), session.id().value());
    }

    private static Intake intake(Staff officer, int number) {
        var order = new Intake.OrderIntake("O-" + number, null, LocalDate.of(2026, 1, 5), null, false, null);
        return new Intake(
                "P-" + number, "Vance", "Marcus", null, "en", null, null, null, null, null, null, officer.id(), order);
    }
}
