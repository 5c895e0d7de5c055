package org.alongside.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.platform.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a one-time code to an account with a password and a second factor (R49). */
@Service
@Transactional
class Enrolments {
    private static final String SEAL = "sign-in.enrolment";

    private final StaffRepository staff;
    private final Units units;
    private final CodeRepository codes;
    private final SecretRepository secrets;
    private final LockRepository locks;
    private final Passwords passwords;
    private final Vault vault;
    private final Audit audit;

    Enrolments(
            StaffRepository staff,
            Units units,
            CodeRepository codes,
            SecretRepository secrets,
            LockRepository locks,
            Passwords passwords,
            Vault vault,
            Audit audit) {
        this.staff = staff;
        this.units = units;
        this.codes = codes;
        this.secrets = secrets;
        this.locks = locks;
        this.passwords = passwords;
        this.vault = vault;
        this.audit = audit;
    }

    boolean firstAdministratorIsMissing() {
        return staff.noAdministrator();
    }

    Optional<CodeRepository.Usable> usable(OneTimeCode code) {
        return codes.usable(code.hash())
                .filter(usable -> usable.staff().isPresent() || staff.noAdministrator())
                .filter(usable -> usable.staff().flatMap(staff::active).isPresent()
                        || usable.staff().isEmpty());
    }

    Enrolment begin(OneTimeCode code, CodeRepository.Usable usable, StartForm form) {
        var sealed = vault.sealForUnit(SEAL, Totp.newSecret());
        return usable.staff()
                .flatMap(staff::active)
                .map(known -> new Enrolment(
                        code.hash(),
                        known.id().toString(),
                        units.unitOf(known).name(),
                        "",
                        known.name(),
                        known.email(),
                        sealed))
                .orElseGet(() -> new Enrolment(
                        code.hash(),
                        "",
                        units.here().map(Unit::name).orElse(form.unit()),
                        form.zone(),
                        form.name(),
                        form.email(),
                        sealed));
    }

    byte[] secret(Enrolment enrolment) {
        return vault.openForUnit(SEAL, enrolment.sealedSecret());
    }

    Optional<String> problem(Enrolment enrolment, String password) {
        return passwords.problem(
                password,
                List.of(enrolment.name(), enrolment.email(), enrolment.email().split("@", 2)[0], enrolment.unit()));
    }

    /** @throws CodeGone when the code was used meanwhile, or its time ran out */
    Staff complete(Enrolment enrolment, String password, long step) {
        if (!codes.use(enrolment.code())) throw new CodeGone();
        var who = enrolment.staff().isEmpty()
                ? firstAdministrator(enrolment)
                : staff.active(StaffId.of(enrolment.staff())).orElseThrow(CodeGone::new);
        secrets.put(who.id(), new SecretRepository.Secret(passwords.hash(password), secret(enrolment)), step);
        locks.open(who.email());
        audit.record(who.id().value(), new Action("staff.enrolled"), null, null);
        return who;
    }

    private Staff firstAdministrator(Enrolment enrolment) {
        if (!staff.noAdministrator()) throw new CodeGone();
        var unit = units.here().orElseGet(() -> units.open(enrolment.unit(), ZoneId.of(enrolment.zone()), false));
        return units.join(unit.id(), enrolment.name(), enrolment.email(), "", Set.of(Role.ADMINISTRATOR));
    }
}
