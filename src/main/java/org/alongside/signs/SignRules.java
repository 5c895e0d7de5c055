package org.alongside.signs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.UnitId;
import org.alongside.signs.RuleRepository.Setting;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shipped rules with the numbers of a unit. */
@Component
@Transactional
class SignRules {
    private static final int LONGEST = 365;
    private static final int MOST = 60;
    private static final Action SET = new Action("sign-rules.set");

    private final ShippedRules shipped;
    private final RuleRepository repository;
    private final Audit audit;
    private final Clock clock;

    SignRules(ShippedRules shipped, RuleRepository repository, Audit audit, Clock clock) {
        this.shipped = shipped;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    Map<String, FactKind> facts() {
        return shipped.facts();
    }

    /** In the order in which they are shipped. */
    List<Rule> of(UnitId unit) {
        var settings = repository.settings(unit);
        return shipped.rules().stream()
                .map(rule -> settings.stream()
                        .filter(one -> one.rule().equals(rule.key())
                                && one.needs().keySet().equals(rule.needs().keySet()))
                        .findFirst()
                        .map(one -> rule.with(one.on(), one.within(), one.needs()))
                        .orElse(rule))
                .toList();
    }

    List<Setting> settings(Staff staff) {
        return repository.settings(staff.unit());
    }

    int version(Staff staff) {
        return repository.settings(staff.unit()).stream()
                .mapToInt(Setting::version)
                .max()
                .orElse(0);
    }

    static void maySet(Staff staff) {
        if (!staff.is(Role.SUPERVISOR)) throw new NotHere();
    }

    /**
     * @throws NotHere for everybody but a supervisor
     * @throws RulesChanged when somebody else set them since {@code base}
     * @throws NoSuchNumbers where days are not 1-365 or a number is not 1-60
     */
    void set(Staff by, int base, List<Rule> rules) {
        maySet(by);
        if (rules.stream().anyMatch(SignRules::isOutside)) throw new NoSuchNumbers();
        if (version(by) != base) throw new RulesChanged();
        var made = new Recorded(by.id(), clock.instant());
        for (var rule : rules) if (!repository.insert(by.unit(), base + 1, rule, made)) throw new RulesChanged();
        audit.record(by.id().value(), SET, null, base + 1);
    }

    private static boolean isOutside(Rule rule) {
        return rule.within() < 1
                || rule.within() > LONGEST
                || rule.needs().values().stream()
                        .map(Objects::requireNonNull)
                        .anyMatch(least -> least < 1 || least > MOST);
    }
}
