package org.alongside.identity;

import java.time.Duration;
import java.util.List;
import org.alongside.platform.Opening;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While nobody can set up sign-ins, each start gives out one code for the first who may; there is no default account. */
@Component
class FirstAdministrator implements Opening {
    static final Duration GOOD = Duration.ofMinutes(60);

    private final StaffRepository staff;
    private final CodeRepository codes;
    private final Environment environment;

    FirstAdministrator(StaffRepository staff, CodeRepository codes, Environment environment) {
        this.staff = staff;
        this.codes = codes;
        this.environment = environment;
    }

    @Override
    @Transactional
    public List<String> lines() {
        if (!staff.noAdministrator()) return List.of();
        var code = OneTimeCode.next();
        codes.put(code, null, GOOD);
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return List.of("No one can sign in yet. Open http://localhost:" + port + "/sign-in/start and use this code: "
                + code.text());
    }
}
