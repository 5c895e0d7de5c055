package org.alongside.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Sign-ins are rows in the database, so that they outlive a restart and can be ended by somebody else. */
@Configuration
@ConditionalOnWebApplication
@EnableJdbcHttpSession
class SignInKeeping {
    @Bean
    @Primary
    SignInStore signInStore(JdbcIndexedSessionRepository rows, Clock clock) {
        return new SignInStore(rows, clock);
    }

    /** Two requests of one sign-in may say the same at the same moment; neither fails for it. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> signInsEnd(
            @Value("${spring.session.timeout:12h}") Duration after) {
        var together = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        return rows -> {
            together.customize(rows);
            rows.setDefaultMaxInactiveInterval(after);
        };
    }

    @Bean
    CookieSerializer signInCookie() {
        return new SignInCookie();
    }
}
