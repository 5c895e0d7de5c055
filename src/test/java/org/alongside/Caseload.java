package org.alongside;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Condition.SetBy;
import org.alongside.people.ConditionIntake;
import org.alongside.people.Intake;
import org.alongside.people.People;
import org.alongside.people.Relationship;

/** People whom scenarios meet: somebody new each time, under an order of their own, with an officer who is new too. */
public record Caseload(Stage stage, People people) {
    public static final String REPORT = "Report to the probation officer as directed, no less than once per month";

    public Relationship someone(String language) {
        return someone(stage.someone(Role.OFFICER), language, "");
    }

    /** @param mark stands in everything about them that only the officer may see */
    public Relationship someone(Staff officer, String language, String mark) {
        var unit = stage.unit();
        var number = "S-" + UUID.randomUUID();
        var order = new Intake.OrderIntake(
                "O-" + number, "Hon. A. Pritchard" + mark, LocalDate.of(2026, 9, 1), null, false, "monthly");
        people.enrol(
                unit,
                List.of(new Intake(
                        number,
                        "Reyes" + mark,
                        "Marisol",
                        "",
                        language,
                        false,
                        true,
                        "1997-03-04",
                        "(312) 555-0142" + mark,
                        "someone" + mark + "@example.org",
                        "12 Canary Street" + mark,
                        officer.id(),
                        order)));
        people.setConditions(
                unit,
                List.of(
                        condition(number, "STD-01", REPORT, SetBy.COURT),
                        condition(
                                number,
                                "SP-NOC",
                                "Have no contact with the person named in the order" + mark,
                                SetBy.COURT),
                        condition(number, "AG-HV", "Permit home visits by the probation officer", SetBy.AGENCY)));
        var person = people.numbered(unit, List.of(number)).get(number);
        return people.caseFor(officer, java.util.Objects.requireNonNull(person));
    }

    private static ConditionIntake condition(String number, String code, String wording, SetBy setBy) {
        return new ConditionIntake(number, "O-" + number, code, 1, wording, setBy, LocalDate.of(2026, 9, 1));
    }

    /** Starts a meeting from the person's page. */
    public Meeting meet(Relationship between, String variant) {
        var page = "/people/" + between.person();
        var started = stage.send(between.officer(), page, page + "/sessions", java.util.Map.of("variant", variant));
        return Meeting.at(stage, between.officer(), started);
    }
}
