package org.alongside.responses;

import java.util.regex.Pattern;

/**
 * Words that would tell a court what "unavailable, excused" never tells: where somebody was, what they have, what they
 * take, how they rated anybody. A net under the writer, not a reader of minds: the lines themselves hold none of it.
 */
final class GiveAway {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(hospital\\w*|inpatient|psychiatr\\w*|ward|detox\\w*|rehab\\w*|jail\\w*|in custody|"
                    + "diagnos\\w*|schizo\\w*|bipolar\\w*|psychos\\w*|psychotic|depress\\w*|ptsd|suicid\\w*|self-harm|"
                    + "medication\\w*|injection\\w*|dose\\w*|hiv|check-in\\w*|rating\\w*|rated|score\\w*|"
                    + "psiqui\\w*|internad\\w*|cárcel\\w*|detenid\\w*|diagn[oó]stic\\w*|esquizo\\w*|psic[oó]s\\w*|"
                    + "psicótic\\w*|depresi\\w*|medicament\\w*|inyecci\\w*|dosis|puntaje\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private GiveAway() {}

    static boolean isIn(String wording) {
        return WORDS.matcher(wording).find();
    }
}
