package org.alongside.demo;

import java.time.LocalDate;
import org.alongside.identity.StaffId;
import org.alongside.people.Intake;
import org.alongside.people.Intake.OrderIntake;

/** Everything an agency's export would tell about a person: when they were born and how to reach them, all made up. */
record Contacts(Chance chance, Sheet people) {
    Intake of(String number, Names.Name name, String preferred, LocalDate today, StaffId officer, OrderIntake order) {
        var born = today.minusDays(365L * chance.between(19, 68) + chance.between(0, 364));
        var interpreter = !name.language().equals("en") && chance.of100(57);
        var phone = chance.of100(89) ? phone() : "";
        var mail = chance.of100(30) ? "%s.%s@example.org".formatted(name.language(), number.substring(3)) : "";
        var texts = !phone.isEmpty() && chance.of100(48);
        return new Intake(
                number,
                name.last(),
                name.first(),
                preferred,
                name.language(),
                interpreter,
                texts,
                born.toString(),
                phone,
                mail,
                address(),
                officer,
                order);
    }

    /** Somebody from the worked stories: their age is known, they speak for themselves and may be texted. */
    Intake known(Sheet known, Names.Name name, LocalDate today, StaffId officer, OrderIntake order) {
        var born = today.minusYears(known.number("age")).minusDays(100);
        return new Intake(
                known.text("number"),
                name.last(),
                name.first(),
                "",
                name.language(),
                false,
                true,
                born.toString(),
                phone(),
                "",
                address(),
                officer,
                order);
    }

    /** 555-01xx belongs to nobody. */
    private String phone() {
        return "(%s) 555-01%02d".formatted(chance.one(people.texts("areaCodes")), chance.between(0, 99));
    }

    private String address() {
        var apartment = chance.of100(30) ? ", Apt " + chance.between(1, 40) : "";
        return "%d %s%s, Lakeview".formatted(chance.between(100, 5200), chance.one(people.texts("streets")), apartment);
    }
}
