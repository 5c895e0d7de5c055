package org.alongside.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.identity.Units;
import org.alongside.people.Condition;
import org.alongside.people.Condition.SetBy;
import org.alongside.people.Order;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Relationship.Standing;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Latitude;
import org.alongside.toolkit.Readability;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The orders of one person: what each condition asks, in plain words, what is fixed in it and what is not (T10, R43). */
@Controller
class OrdersController {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final People people;
    private final Requests requests;
    private final Toolkit toolkit;
    private final Units units;

    OrdersController(People people, Requests requests, Toolkit toolkit, Units units) {
        this.people = people;
        this.requests = requests;
        this.toolkit = toolkit;
        this.units = units;
    }

    record Orders(
            String path,
            Person person,
            List<OneOrder> orders,
            List<Request> requests,
            boolean mayChange,
            ZoneId zone) {}

    record OneOrder(Order order, List<Bound> conditions) {}

    /** One condition: in each language what is fixed and what is theirs to choose; {@code asked} is what was asked of it. */
    record Bound(Condition condition, Latitude latitude, Said english, Said spanish, List<Request> asked) {
        boolean courtFixedIt() {
            return condition.setBy() == SetBy.COURT;
        }

        List<Said> said() {
            return List.of(english, spanish);
        }
    }

    /**
     * @param own whether these are this person's own words, and not the toolkit's
     * @param hard whether many people could not read them easily
     */
    record Said(
            Locale language,
            String plain,
            String room,
            String toolkitPlain,
            String toolkitRoom,
            boolean own,
            boolean hard) {}

    @GetMapping("/people/{person}/orders")
    ModelAndView show(Relationship between) {
        people.looked(between, "orders");
        var asked = requests.of(between);
        var edition = toolkit.current();
        var shown = new Orders(
                "/people/" + between.person(),
                people.personOf(between),
                people.ordersOf(between).stream()
                        .map(order -> new OneOrder(
                                order,
                                order.conditions().stream()
                                        .map(condition -> bound(edition, condition, asked))
                                        .toList()))
                        .toList(),
                asked,
                between.standing() == Standing.ASSIGNED,
                units.unitOf(between.officer()).zone());
        return new ModelAndView("desk/orders", Map.of("it", shown));
    }

    private static Bound bound(Edition edition, Condition condition, List<Request> asked) {
        var known = edition.conditions().get(condition.code());
        return new Bound(
                condition,
                known != null ? known.latitude() : condition.setBy() == SetBy.COURT ? Latitude.L0 : Latitude.L1,
                said(edition, condition, Locale.ENGLISH),
                said(edition, condition, SPANISH),
                asked.stream()
                        .filter(request -> request.about().equals(condition.code()))
                        .toList());
    }

    private static Said said(Edition edition, Condition condition, Locale language) {
        var known = edition.conditions().get(condition.code());
        var own = condition.own();
        return new Said(
                language,
                edition.plain(condition, language),
                edition.room(condition, language),
                known == null ? "" : known.plain().in(language),
                known == null ? "" : known.room().in(language),
                !own.plain(language).isEmpty() || !own.room(language).isEmpty(),
                Stream.of(own.plain(language), own.room(language))
                        .anyMatch(words -> !Readability.isPlain(words, language)));
    }
}
