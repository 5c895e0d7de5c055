package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alongside.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff who can really sign in: with a password and an authenticator app that runs ahead or behind as asked. */
record Cast(Stage stage, SecretRepository secrets, Passwords passwords, JdbcClient jdbc) {
    static final String PASSWORD = "three quiet herons";

    /** A member of staff and the secret in their app. */
    record Known(Staff staff, byte[] secret) {
        /** The code their app shows so many steps from now; each opens once. */
        String code(int ahead) {
            return Totp.code(secret, Clock.systemUTC().instant().getEpochSecond() / 30 + ahead);
        }

        String code() {
            return code(0);
        }
    }

    Known known(Role... roles) {
        var staff = stage.someone(roles);
        var secret = Totp.newSecret();
        secrets.put(staff.id(), new SecretRepository.Secret(passwords.hash(PASSWORD), secret), 0);
        return new Known(staff, secret);
    }

    /** A new browser at a network address of its own. */
    Visitor visitor() {
        return new Visitor(stage.browser(), UUID.randomUUID().toString());
    }

    /** A new browser on the machine that Alongside runs on. */
    Visitor visitorHere() {
        return new Visitor(stage.browser(), "127.0.0.1");
    }

    /** Signs in with the code before this one, so that later ones are left; once more where its half minute just ended. */
    Visitor signedIn(Known who) {
        var visitor = visitor();
        var entered = visitor.signIn(who.staff().email(), PASSWORD, who.code(-1));
        if (entered.status() != 303) entered = visitor.signIn(who.staff().email(), PASSWORD, who.code(-1));
        assertThat(entered.status()).as("signed in").isEqualTo(303);
        return visitor;
    }

    /** Lets time pass for one person's sign-ins: what happened, happened that much earlier. */
    void later(Staff who, Duration passed) {
        jdbc.sql("""
                update spring_session
                   set creation_time = creation_time - :passed, last_access_time = last_access_time - :passed
                 where principal_name = :who
                """)
                .param("passed", passed.toMillis())
                .param("who", who.id().toString())
                .update();
    }

    int audited(Staff subject, String action) {
        return jdbc.sql("select count(*) from audit_entry where (subject = :who or actor = :who) and action = :action")
                .param("who", subject.id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
