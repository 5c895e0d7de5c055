package org.alongside.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int YOUNGEST = 14;

    private final People people;
    private final Officers officers;
    private final LocalDate today;
    private final Map<String, String> standing = new HashMap<>();
    private int recordWords;
    private int otherWords;
    private String heading = "";

    PeopleRows(People people, Officers officers, LocalDate today) {
        this.people = people;
        this.officers = officers;
        this.today = today;
    }

    @Override
    public Intake read(Row row) {
        var cells = new Cells(row);
        var number = cells.code("PersonNumber", 64);
        var lastName = name(row, cells, "LastName");
        var firstName = name(row, cells, "FirstName");
        var preferredName = cells.line("PreferredName", LONGEST_NAME);
        var born = born(row, cells);
        var language = cells.language("PrimaryLanguage");
        var interpreter = cells.yesNo("InterpreterNeeded");
        var phone = cells.phone("Phone");
        var textOk = cells.yesNo("OkToText");
        var email = cells.email("Email");
        var address = address(cells);
        var order = order(row, cells);
        var intake = new Intake(
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
                officer(row, cells),
                order);
        take(row, number);
        return intake;
    }

    /** What the other system says of a case is no fact here: a piece of a record never comes in, the rest is asked. */
    private void take(Row row, String number) {
        var word = row.cell("Status");
        if (word == null || word.isEmpty()) return;
        if (Forbidden.statusWord(word)) recordWords++;
        else if (!Guess.choices("Status").contains(word)) otherWords++;
        else standing.put(number, word);
        heading = row.header().named("Status");
    }

    @Override
    public Map<String, String> standing() {
        return standing;
    }

    @Override
    public List<Saying> notes() {
        var notes = new ArrayList<Saying>();
        if (recordWords > 0) notes.add(Saying.of("note.record-words", heading, recordWords));
        if (otherWords > 0) notes.add(Saying.of("note.status-unmatched", heading, otherWords));
        for (var state : Guess.choices("Status")) {
            var people = standing.values().stream().filter(state::equals).count();
            if (people > 0) notes.add(Saying.of("note.status-ask", people, Saying.words("standing", List.of(state))));
        }
        return notes;
    }

    private static String name(Row row, Cells cells, String column) {
        var name = cells.required(column, LONGEST_NAME);
        return row.header().mapping().layout().capitals() ? Capitals.softened(name) : name;
    }

    private @Nullable String born(Row row, Cells cells) {
        if (!row.tells("DateOfBirth")) return null;
        var born = new Times(cells).dateOrNone("DateOfBirth", today.minusYears(YOUNGEST));
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
        var ends = times.dateOrNone("SupervisionEnd", null);
        if (ends != null && ends.isBefore(starts)) throw new RowRefused("ends-first");
        return new OrderIntake(number, judge, starts, ends, row.tells("SupervisionEnd"), contactStandard(row, cells));
    }

    private static @Nullable String contactStandard(Row row, Cells cells) {
        var told = row.cell("ContactStandard");
        if (told == null || told.isEmpty()) return null;
        return cells.oneOf("ContactStandard", "contact-standard", CONTACT_STANDARDS);
    }

    /** Read last, so that a row that is refused brings nobody onto the staff list. */
    private StaffId officer(Row row, Cells cells) {
        if (!row.tells("OfficerBadge")) return officers.named(cells.required("OfficerName", LONGEST_NAME));
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
