package org.alongside.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alongside.people.About;
import org.alongside.people.EpisodeState;
import org.alongside.people.Person;
import org.alongside.plans.Step;
import org.alongside.safety.Waiting;

/**
 * What somebody who stands in needs to know of a person, and no more (story branch e, 0027): how supervision stands, which
 * ways are safe, the plan, the dates, what is fixed, what is on alert. Not what the person rated or said before, not the
 * notes, not why supervisors looked.
 */
record HandOver(
        String path,
        Person person,
        EpisodeState state,
        About about,
        List<String> covers,
        List<LocalDateTime> ahead,
        List<LocalDate> seen,
        List<Waiting> alerts,
        boolean card,
        String goal,
        List<Step> steps,
        List<Brief.Fixed> fixed,
        LocalDate today) {}
