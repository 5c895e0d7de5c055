package org.alongside.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.identity.StaffId;
import org.alongside.identity.Unit;
import org.alongside.people.Arrival;
import org.alongside.people.Intake;
import org.alongside.people.Intake.OrderIntake;
import org.alongside.people.People;
import org.jspecify.annotations.Nullable;

/** A caseload: one row a person. */
final class PeopleRows implements Rows<Intake> {
    private static final Set<String> CONTACT_STANDARDS =
            Set.of("weekly", "twice monthly", "monthly", "every two months", "quarterly");
    private static final int LONGEST_NAME = 128;

    private final People people;
    private final Officers officers;
    private final LocalDate today;

    PeopleRows(People people, Officers officers, LocalDate today) {
        this.people = people;
        this.officers = officers;
        this.today = today;
    }

    @Override
    public Intake read(Row row) {
        var cells = new Cells(row);
        var number = cells.code("PersonNumber", 64);
        var lastName = cells.required("LastName", LONGEST_NAME);
        var firstName = cells.required("FirstName", LONGEST_NAME);
        var preferredName = cells.line("PreferredName", LONGEST_NAME);
        var born = born(row, cells);
        var language = cells.language("PrimaryLanguage");
        var interpreter = cells.yesNo("InterpreterNeeded");
        var phone = cells.phone("Phone");
        var textOk = cells.yesNo("OkToText");
        var email = cells.email("Email");
        var address = address(cells);
        var order = order(row, cells);
        return new Intake(
                number,
                lastName,
                firstName,
                preferredName,
                language,
                interpreter,
                textOk,
                born,
                phone,
                email,
                address,
                officer(cells),
                order);
    }

    private @Nullable String born(Row row, Cells cells) {
        if (!row.tells("DateOfBirth")) return null;
        var born = new Times(cells).dateOrNone("DateOfBirth");
        if (born != null && !born.isBefore(today)) throw new RowRefused("date-range", "DateOfBirth");
        return born == null ? "" : born.toString();
    }

    private static @Nullable String address(Cells cells) {
        var street = cells.text("Address", 400);
        var city = cells.line("City", 100);
        var postalCode = cells.line("PostalCode", 20);
        if (street == null && city == null && postalCode == null) return null;
        var place = joined(" ", city, postalCode);
        return joined("\n", street, place);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static OrderIntake order(Row row, Cells cells) {
        var times = new Times(cells);
        var number = cells.code("OrderNumber", 64);
        var judge = cells.line("Judge", 200);
        var starts = times.date("SupervisionStart");
        var ends = times.dateOrNone("SupervisionEnd");
        if (ends != null && ends.isBefore(starts)) throw new RowRefused("ends-first");
        return new OrderIntake(number, judge, starts, ends, row.tells("SupervisionEnd"), contactStandard(row, cells));
    }

    private static @Nullable String contactStandard(Row row, Cells cells) {
        var told = row.cell("ContactStandard");
        if (told == null || told.isEmpty()) return null;
        return cells.oneOf("ContactStandard", "contact-standard", CONTACT_STANDARDS);
    }

    /** Read last, so that a row that is refused brings nobody onto the staff list. */
    private StaffId officer(Cells cells) {
        var badge = cells.code("OfficerBadge", 64);
        var name = cells.line("OfficerName", LONGEST_NAME);
        return officers.withBadge(badge).orElseGet(() -> {
            if (name == null || name.isEmpty()) throw new RowRefused("officer-unnamed");
            return officers.join(badge, name);
        });
    }

    @Override
    public Object identity(Intake told) {
        return told.number();
    }

    @Override
    public List<Arrival> compare(Unit unit, List<Intake> told) {
        return people.wouldEnrol(unit, told);
    }

    @Override
    public List<Arrival> bringIn(Unit unit, List<Intake> told) {
        return people.enrol(unit, told);
    }
}
