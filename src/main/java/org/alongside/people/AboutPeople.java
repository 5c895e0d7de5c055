package org.alongside.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.people.Lines.Clash;
import org.alongside.people.Lines.Merged;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask about how to treat a person well, and the one door to a hidden address. */
@Service
@Transactional
public class AboutPeople {
    private static final Action CHANGED = new Action("about.changed");
    private static final Action ADDRESS_OPENED = new Action("address.opened");

    private final AboutRepository repository;
    private final PersonRepository people;
    private final Audit audit;
    private final Clock clock;

    AboutPeople(AboutRepository repository, PersonRepository people, Audit audit, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything written down about this person, but for an address that another stands in for. */
    public About of(Relationship between) {
        return new About(repository.sections(between), repository.file(between));
    }

    /** A save that came too late in some fields: how the section stands now, and both wordings of each such field. */
    record TooLate(Written standing, Lines merged, List<Clash> clashes) {
        /** Whether what the other wrote in this field is an address that another stands in for. */
        boolean hides(Clash clash) {
            return clash.field().equals("address") && About.hides(standing.lines());
        }
    }

    /**
     * Saves a section as a new version. Where somebody else saved since {@code base} was read, what only one of the two
     * touched is put together; what both touched comes back and nothing is saved.
     */
    Optional<TooLate> save(Relationship between, Section section, int base, Lines mine) {
        return save(between, section, null, base, mine);
    }

    /** Writes down their own words for the first time: strengths, what matters, what helps, how they like to be talked to. */
    public void inTheirWords(Relationship between, String strengths, String matters, String helps, String talk) {
        save(
                between,
                Section.WORDS,
                0,
                Lines.of(Map.of("strengths", strengths, "matters", matters, "helps", helps, "talk", talk)));
    }

    /** Saves this person's own plain words for a condition of their order, in the same way. */
    Optional<TooLate> save(Relationship between, ConditionId condition, int base, Lines mine) {
        between.asOwnOfficer();
        if (people.orders(between).stream()
                .flatMap(order -> order.conditions().stream())
                .noneMatch(one -> one.id().equals(condition))) throw new NotHere();
        return save(between, Section.CONDITION, condition, base, mine);
    }

    private Optional<TooLate> save(
            Relationship between, Section section, @Nullable ConditionId condition, int base, Lines sent) {
        between.asOfficer();
        repository.lock(between);
        var standing = standing(between, section, condition);
        var before = base == standing.number() ? standing : repository.version(between, section, condition, base);
        var mine = section == Section.PLACE ? withTheHidden(sent, before.lines()) : sent;
        var merged = mine.over(before.lines(), standing.lines());
        if (!merged.clashes().isEmpty()) return Optional.of(tooLate(section, standing, merged));
        if (standing.isNothing() || !merged.lines().equals(standing.lines()))
            write(between, section, condition, standing.number() + 1, merged.lines());
        return Optional.empty();
    }

    private Written standing(Relationship between, Section section, @Nullable ConditionId condition) {
        return condition == null
                ? repository.sections(between).getOrDefault(section, Written.NOTHING)
                : repository.conditions(between).getOrDefault(condition, Written.NOTHING);
    }

    /** A form never holds a hidden address, so an empty field leaves it as it is; a tick takes it away. */
    private static Lines withTheHidden(Lines sent, Lines before) {
        var kept = sent.without("gone");
        return About.hides(before) && sent.at("address").isEmpty() && !sent.isSet("gone")
                ? kept.with("address", before.at("address"))
                : kept;
    }

    /** A hidden address is not shown to whoever was too late either; it comes back with the next save. */
    private static TooLate tooLate(Section section, Written standing, Merged merged) {
        if (section != Section.PLACE || !About.hides(standing.lines()))
            return new TooLate(standing, merged.lines(), merged.clashes());
        var hidden = standing.lines().at("address");
        var open = new TreeMap<>(merged.lines().byField());
        open.remove("address", hidden);
        return new TooLate(
                standing.showing(standing.lines().without("address")),
                Lines.of(open),
                merged.clashes().stream()
                        .map(clash -> clash.field().equals("address") ? new Clash("address", "", clash.mine()) : clash)
                        .toList());
    }

    private void write(
            Relationship between, Section section, @Nullable ConditionId condition, int number, Lines lines) {
        var thing = condition == null ? section.code() : section.code() + "/" + condition;
        repository.insert(between, section, condition, number, lines, new Recorded(between.staff(), clock.instant()));
        if (section == Section.NAME)
            repository.correct(between, lines.at("called"), language(between, lines), lines.isSet("interpreter"));
        audit.record(between.staff().value(), CHANGED, between.subject(), "about/" + thing);
    }

    private String language(Relationship between, Lines lines) {
        return lines.at("language").isEmpty() ? people.person(between).language() : lines.at("language");
    }

    /** The address that another stands in for. Opening it is on record (R38, R19); "" where none is known. */
    RealAddress realAddress(Relationship between) {
        audit.record(between.staff().value(), ADDRESS_OPENED, between.subject(), "about/place");
        var place = repository.sections(between).getOrDefault(Section.PLACE, Written.NOTHING);
        return new RealAddress(
                place.lines().at("address"), repository.file(between).address());
    }

    /** Where they really live, as the officer wrote it and as the agency's file says. */
    record RealAddress(String written, String inFile) {}
}
