package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.Stage.Screen;
import org.alongside.identity.Staff;

/** A meeting held through its plain forms alone: what no page offers cannot be tapped here either. */
public record Meeting(Stage stage, Staff officer, String path) {
    static Meeting at(Stage stage, Staff officer, Screen started) {
        assertThat(started.status()).isEqualTo(303);
        return new Meeting(
                stage, officer, Objects.requireNonNull(started.sentTo()).replace("/together", ""));
    }

    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A page of the meeting, such as "together/check-in". */
    public Screen open(String place) {
        return stage.open(officer, path + "/" + place);
    }

    /** What a page says, without its signs. */
    public String words(String place) {
        var shown = open(place);
        assertThat(shown.status()).as(place).isEqualTo(200);
        return Form.read(shown.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    /** Taps or fills in what a page offers for an item; whatever comes of it. */
    public Screen tap(String place, String item, String value) {
        var shown = open(place);
        assertThat(shown.status()).as(place).isEqualTo(200);
        var form = Form.on(shown.html()).stream()
                .filter(one -> one.isFor(item) && one.offers(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place + " offers no " + item + " = " + value));
        var fields = new HashMap<>(form.hidden());
        fields.remove("_csrf");
        fields.put("value", value);
        return stage.send(officer, path + "/" + place, form.action(), fields);
    }

    /** The items that a page asks for, in its order. */
    public List<String> items(String place) {
        return Form.on(open(place).html()).stream()
                .map(form -> form.hidden().getOrDefault("item", ""))
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    /** Taps something that is to be saved. */
    public void answer(String place, String item, String value) {
        var answered = tap(place, item, value);
        assertThat(answered.status()).as(item).isEqualTo(303);
        assertThat(answered.sentTo()).as(item).startsWith(path + "/" + place + "#");
    }

    /** Presses a button of a page that goes somewhere else than to the answers, with what is filled in. */
    public Screen press(String place, String action, Map<String, String> filledIn) {
        var shown = open(place);
        assertThat(shown.status()).as(place).isEqualTo(200);
        var form = Form.on(shown.html()).stream()
                .filter(one -> one.presses().stream()
                                .anyMatch(button -> button.action().equals(path + "/" + action))
                        && filledIn.entrySet().stream()
                                .allMatch(field -> carries(one, field.getKey(), field.getValue())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place + " cannot send " + filledIn + " to " + action));
        var fields = new HashMap<>(form.fields());
        fields.putAll(form.hidden());
        fields.remove("_csrf");
        fields.putAll(filledIn);
        return stage.send(officer, path + "/" + place, path + "/" + action, fields);
    }

    private static boolean carries(Form form, String name, String value) {
        return form.fields().containsKey(name)
                || value.equals(form.hidden().get(name))
                || form.presses().stream()
                        .anyMatch(button ->
                                button.name().equals(name) && button.value().equals(value));
    }

    /** Sends what no page of ours would: a forged or a late request, with a token. */
    public Screen force(String action, Map<String, String> fields) {
        return stage.send(officer, "/people", path + "/" + action, fields);
    }

    public void go(String from, String to) {
        assertThat(press("together/" + from, "phase", Map.of("to", to)).sentTo())
                .isEqualTo(path + "/together/" + to);
    }

    public void hear() {
        answer("together/how-we-work", "how-we-work/heard", "yes");
    }

    /** Everything a plan needs, in words of the scenario’s own. */
    public void plan(String goal, String step, String promise, String planB) {
        answer("together/plan", "plan/goal", goal);
        answer("together/plan", "plan/step/1/words", step);
        answer("together/plan", "plan/promise/1/words", promise);
        answer("together/plan", "plan/step/1/barrier/work-shift", "yes");
        answer("together/plan", "plan/step/1/plan-b/work-shift", planB);
    }

    public void decide(String words) {
        var place = "together/decide";
        var number = 1;
        while (!open(place).html().contains("name=\"item\" value=\"decide/" + number + "/starter\"")) number++;
        var draft = "decide/" + number;
        answer(place, draft + "/starter", "reporting-time");
        answer(place, draft + "/matter/my-job", "yes");
        answer(place, draft + "/choice/afternoon", "yes");
        answer(place, draft + "/words", words);
        answer(place, draft + "/sure", "8");
        assertThat(press(place, "decisions", Map.of()).sentTo()).isEqualTo(path + "/" + place);
    }

    /** Sets the next day and the copy, and finishes. */
    public Screen close(String day, String time) {
        answer("together/close", "close/next-day", day);
        answer("together/close", "close/next-time", time);
        answer("together/close", "close/copy", "paper");
        return press("together/close", "closure", Map.of());
    }
}
