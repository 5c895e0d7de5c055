package org.alongside.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.identity.Unit;
import org.alongside.people.Arrival;
import org.alongside.people.Condition.SetBy;
import org.alongside.people.ConditionIntake;
import org.alongside.people.People;

/** The conditions of orders: one row a condition, told apart by their place among those of one code in one order. */
final class ConditionRows implements Rows<ConditionIntake> {
    private static final int LONGEST_WORDING = 4_000;

    private final People people;
    private final Map<Code, List<Integer>> seen = new HashMap<>();

    ConditionRows(People people) {
        this.people = people;
    }

    private record Code(String person, String order, String code) {}

    private record Identity(Code code, int position) {}

    @Override
    public ConditionIntake read(Row row) {
        var cells = new Cells(row);
        var person = cells.code("PersonNumber", 64);
        var order = cells.code("OrderNumber", 64);
        var code = cells.code("ConditionCode", 32);
        var wording = cells.text("ConditionText", LONGEST_WORDING);
        if (wording == null || wording.isEmpty()) throw new RowRefused("missing", "ConditionText");
        var setBy = SetBy.valueOf(
                cells.oneOf("SetBy", "set-by", Set.of("court", "agency")).toUpperCase(Locale.ROOT));
        var since = new Times(cells).date("Since");
        var content = List.of(wording, setBy, since).hashCode();
        return new ConditionIntake(
                person, order, code, position(new Code(person, order, code), content), wording, setBy, since);
    }

    /** The very same row again stands in the place it had. */
    private int position(Code code, int content) {
        var before = seen.computeIfAbsent(code, first -> new ArrayList<>(1));
        if (!before.contains(content)) before.add(content);
        return before.indexOf(content) + 1;
    }

    @Override
    public Object identity(ConditionIntake told) {
        return new Identity(new Code(told.person(), told.order(), told.code()), told.position());
    }

    @Override
    public List<Arrival> compare(Unit unit, List<ConditionIntake> told) {
        return people.wouldSetConditions(unit, told);
    }

    @Override
    public List<Arrival> bringIn(Unit unit, List<ConditionIntake> told) {
        return people.setConditions(unit, told);
    }
}
