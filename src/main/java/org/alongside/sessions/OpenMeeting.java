package org.alongside.sessions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.people.Condition;
import org.alongside.people.Relationship;
import org.alongside.sessions.Together.Mood;
import org.alongside.sessions.Together.Strip;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Face;
import org.alongside.toolkit.Edition.Named;

/** One meeting as it stands while a page of it is made: what both may see, and the words to say it in. */
record OpenMeeting(
        Relationship between,
        Session session,
        Edition edition,
        Locale language,
        SharedAnswers shared,
        Strip strip,
        LocalDate today,
        ZoneId zone) {

    List<Tap> taps(List<Named> choices, String item) {
        return choices.stream()
                .map(choice -> new Tap(choice.key(), choice.name().in(language), shared.is(item, choice.key())))
                .toList();
    }

    List<Mood> moods(List<Face> scale, String item) {
        var value = shared.number(item);
        return scale.stream()
                .map(face -> new Mood(face.value(), face.word().in(language), face.picture(), face.value() == value))
                .toList();
    }

    static Set<String> codes(List<Condition> conditions) {
        return conditions.stream().map(Condition::code).collect(Collectors.toSet());
    }
}
