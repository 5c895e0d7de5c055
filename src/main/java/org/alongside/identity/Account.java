package org.alongside.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member of staff may change about their own sign-in. */
@Service
@Transactional
class Account {
    private static final String PROVED = "proved-for-a-passkey";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Action PASSWORD = new Action("staff.password-changed");
    private static final Action REMOVED = new Action("staff.passkey-removed");

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final SecretRepository secrets;
    private final Passwords passwords;
    private final PasswordDoor door;
    private final Audit audit;
    private final Clock clock;

    Account(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            SecretRepository secrets,
            Passwords passwords,
            PasswordDoor door,
            Audit audit,
            Clock clock) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.passwords = passwords;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    List<CredentialRecord> passkeys(Staff staff) {
        var owner = owners.findByUsername(staff.id().toString());
        return owner == null ? List.of() : Objects.requireNonNullElse(passkeys.findByUserId(owner.getId()), List.of());
    }

    /** @return false when it is not theirs */
    boolean remove(Staff staff, String id) {
        var own = passkeys(staff).stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
        own.ifPresent(passkey -> {
            passkeys.delete(passkey.getCredentialId());
            audit.record(staff.id().value(), REMOVED, null, null);
        });
        return own.isPresent();
    }

    boolean hasPassword(Staff staff) {
        return secrets.of(staff.id()).isPresent();
    }

    Optional<String> problem(Staff staff, String password) {
        return passwords.problem(
                password, List.of(staff.name(), staff.email(), staff.email().split("@", 2)[0]));
    }

    boolean proves(Staff staff, String code, String address) {
        return door.unlock(staff, code, address) instanceof PasswordDoor.Open;
    }

    /** A fresh code lets a passkey be added for a few minutes. */
    boolean letsAdd(HttpSession signIn) {
        return signIn.getAttribute(PROVED) instanceof Long at && clock.millis() - at < FRESH.toMillis();
    }

    void proved(HttpSession signIn) {
        signIn.setAttribute(PROVED, clock.millis());
    }

    void change(Staff staff, String password) {
        secrets.password(staff.id(), passwords.hash(password));
        audit.record(staff.id().value(), PASSWORD, null, null);
    }
}
