package org.alongside.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alongside.plans.Step;
import org.alongside.sessions.LastMeeting.Direction;

/** Sixty seconds before the two meet (S5): the officer's alone. Everything but the opening is empty before the first meeting. */
record Brief(
        String path,
        String person,
        String language,
        boolean interpreter,
        List<LocalDateTime> next,
        LocalDate lastMet,
        String goal,
        List<Step> steps,
        List<Area> areas,
        String wentWell,
        List<String> askedFor,
        List<Fixed> fixed,
        List<String> strengths,
        Ask opening,
        List<String> guide,
        LocalDate today) {

    /** A part of life in the word it was given, and which way it went. */
    record Area(String name, String word, Direction since) {}

    /** What is not the two people's to choose, in plain words. */
    record Fixed(String code, String plain) {}

    /** A question to begin with, as the officer reads it and as the person hears it. */
    record Ask(String words, String spoken) {
        boolean inTwoLanguages() {
            return !words.equals(spoken);
        }
    }

    boolean isFirst() {
        return !guide.isEmpty();
    }
}
