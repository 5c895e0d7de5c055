package org.alongside.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.identity.Unit;
import org.alongside.people.EpisodeState;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.springframework.stereotype.Component;

/** Whom the exports of a profile hold: who is no longer there, who is back, and how it says their case stands. */
@Component
class Presence {
    private static final int PORTION = 2_000;
    private static final int FEW = 5;
    private static final int PART = 3;
    private static final int USUAL = 20;
    private static final int TIMES = 10;

    private final PresenceRepository repository;
    private final QuestionRepository questions;
    private final RunRepository runs;
    private final People people;
    private final Episodes episodes;

    Presence(
            PresenceRepository repository,
            QuestionRepository questions,
            RunRepository runs,
            People people,
            Episodes episodes) {
        this.repository = repository;
        this.questions = questions;
        this.runs = runs;
        this.people = people;
        this.episodes = episodes;
    }

    /** A file beside the one before it. {@code says} is only of those of whom it said something. */
    record Compared(Numbers known, int present, List<String> gone, List<String> back, Map<String, String> says) {
        static final Compared FIRST = new Compared(new Numbers(), 0, List.of(), List.of(), Map.of());
    }

    Compared compare(Profile profile, Survey survey) {
        var known = new Numbers();
        var present = new int[1];
        var gone = new ArrayList<String>();
        var back = new ArrayList<String>();
        var says = new HashMap<String, String>();
        repository.each(profile.id(), (number, goneOn, word) -> {
            known.put(number, 1);
            if (goneOn == null) present[0]++;
            if (!word.isEmpty()) says.put(number, word);
            var here = survey.people().has(number);
            if (goneOn == null && !here) gone.add(number);
            if (goneOn != null && here) back.add(number);
        });
        gone.sort(null);
        return new Compared(known, present[0], gone, back, says);
    }

    /** Why a person should look at the numbers before anything is written, or nothing. */
    Saying halt(Profile profile, Survey survey, Compared compared) {
        var gone = compared.gone().size();
        if (gone >= FEW && (long) gone * PART > compared.present())
            return Saying.of("halt.gone", gone, compared.present(), survey.rows());
        var usual = runs.usualRows(profile.id()).orElse(0);
        if (usual >= USUAL && survey.rows() >= (long) usual * TIMES)
            return Saying.of("halt.many", survey.rows(), usual);
        return Saying.NOTHING;
    }

    /** Notes those of a portion who were not known before. */
    void arrived(Profile profile, Compared compared, Collection<String> numbers) {
        var fresh =
                numbers.stream().filter(number -> !compared.known().has(number)).toList();
        if (!fresh.isEmpty()) repository.present(profile.id(), fresh);
    }

    /** Notes who is gone or back, and asks their officers. Nobody is ever taken out by a file. */
    void note(Unit unit, Profile profile, Compared compared, Map<String, String> standing, LocalDate today) {
        portions(compared.gone()).forEach(gone -> {
            repository.gone(profile.id(), gone, today);
            var elsewhere = repository.elsewhere(profile.id(), gone);
            ask(unit, gone.stream().filter(each -> !elsewhere.contains(each)).toList(), "gone", today);
        });
        portions(compared.back()).forEach(back -> {
            repository.present(profile.id(), back);
            questions.settled(people.numbered(unit, back).values(), "gone");
        });
        standing(unit, profile, compared, standing, today);
    }

    private void standing(
            Unit unit, Profile profile, Compared compared, Map<String, String> standing, LocalDate today) {
        var changed = new HashMap<String, String>();
        standing.forEach((number, word) -> {
            if (!word.equals(compared.says().get(number))) changed.put(number, word);
        });
        compared.says().forEach((number, word) -> {
            if (!standing.containsKey(number) && !compared.gone().contains(number)) changed.put(number, "");
        });
        portions(List.copyOf(changed.keySet())).forEach(numbers -> {
            var words = new HashMap<String, String>();
            numbers.forEach(number -> words.put(number, Objects.requireNonNull(changed.get(number))));
            repository.says(profile.id(), words);
            words.forEach((number, word) -> {
                var before = compared.says().get(number);
                if (before != null)
                    questions.settled(people.numbered(unit, List.of(number)).values(), before);
            });
            words.values().stream()
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .forEach(word -> ask(
                            unit,
                            numbers.stream()
                                    .filter(number -> word.equals(words.get(number)))
                                    .toList(),
                            word,
                            today));
        });
    }

    private void ask(Unit unit, List<String> numbers, String about, LocalDate today) {
        var ids = people.numbered(unit, numbers).values();
        var states = episodes.on(ids, today);
        var open = ids.stream()
                .filter(person -> !isKnown(about, Optional.ofNullable(states.get(person))))
                .toList();
        if (!open.isEmpty()) questions.ask(unit.id(), open, about, today);
    }

    /** What the record already says needs no question. */
    private static boolean isKnown(String about, Optional<EpisodeState> state) {
        return switch (state.orElseGet(EpisodeState.Active::new)) {
            case EpisodeState.Active() -> false;
            case EpisodeState.Ended ended -> true;
            case EpisodeState.StandsStill(var standstill) ->
                standstill.why().code().equals(about);
        };
    }

    private static List<List<String>> portions(List<String> numbers) {
        var portions = new ArrayList<List<String>>();
        for (var at = 0; at < numbers.size(); at += PORTION)
            portions.add(numbers.subList(at, Math.min(numbers.size(), at + PORTION)));
        return portions;
    }
}
