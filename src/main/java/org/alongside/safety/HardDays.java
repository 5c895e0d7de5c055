package org.alongside.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Recorded;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.platform.Paper;
import org.alongside.toolkit.Toolkit;
import org.alongside.web.NotHere;
import org.alongside.web.Typesetting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of hard-days cards (T9): written on a good day, read first on a hard one. */
@Service
@Transactional
public class HardDays {
    private static final Action WRITTEN = new Action("hard-days-card.written");

    private final CardRepository repository;
    private final People people;
    private final Units units;
    private final Toolkit toolkit;
    private final Gate gate;
    private final Typesetting typesetting;
    private final Paper paper;
    private final Audit audit;
    private final Clock clock;

    HardDays(
            CardRepository repository,
            People people,
            Units units,
            Toolkit toolkit,
            Gate gate,
            Typesetting typesetting,
            Paper paper,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.units = units;
        this.toolkit = toolkit;
        this.gate = gate;
        this.typesetting = typesetting;
        this.paper = paper;
        this.audit = audit;
        this.clock = clock;
    }

    /** The card that holds today. */
    public Optional<KeptCard> current(Relationship between) {
        return all(between).stream().findFirst();
    }

    /** Every card there was, the newest first. */
    public List<KeptCard> all(Relationship between) {
        return repository.all(between);
    }

    /**
     * From this day on this is the person's card; the same words again are the same card.
     *
     * @throws CardEmpty for a card that says nothing
     * @throws CardTooLong when a part does not fit into a pocket
     */
    public void write(Relationship between, UUID session, Card card) {
        between.asOfficer();
        card.check();
        if (current(between).map(KeptCard::card).filter(card::equals).isPresent()) return;
        var now = clock.instant();
        var number = repository.insert(between, session, card, today(between), new Recorded(between.staff(), now));
        audit.record(between.staff().value(), WRITTEN, between.subject(), number);
    }

    private LocalDate today(Relationship between) {
        return LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
    }

    /**
     * The card to fold and carry, in the person's language. It says nothing of where it comes from.
     *
     * @throws NotHere while there is no card
     */
    public byte[] forThePocket(Relationship between) {
        var kept = current(between).orElseThrow(NotHere::new);
        var person = people.personOf(between);
        gate.permit(
                between.officer(),
                between.person(),
                Recipient.THE_PERSON,
                Set.of(InformationClass.B),
                "hard-days-card");
        var words = toolkit.safety(toolkit.current().key());
        return paper.pdf(typesetting.of(
                "safety/pocket",
                Map.of("name", person.called(), "kept", kept, "words", words),
                person.screenLanguage()));
    }
}
