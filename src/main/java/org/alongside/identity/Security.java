package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page needs a sign-in, every form its token, every answer its headers (R46). */
@Configuration
class Security {
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Action SIGNED_OUT = new Action("staff.signed-out");

    private final KeptWords words;

    Security(KeptWords words) {
        this.words = words;
    }

    @Bean
    static SecurityContextRepository signInContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain everyPageNeedsASignIn(
            HttpSecurity http,
            SecurityContextRepository contexts,
            PasskeyDoor passkeys,
            Account account,
            Audit audit,
            Clock clock,
            @Value("${alongside.lock-after:15m}") Duration idle)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(KeptWords.PAGE, KeptWords.PAGE + "/**")
                        .authenticated()
                        .requestMatchers(SignInPaths.OPEN)
                        .permitAll()
                        .requestMatchers("/webauthn/register", "/webauthn/register/**")
                        .access((who, asked) -> new AuthorizationDecision(provedAgain(account, asked.getRequest())))
                        .requestMatchers("/import/**", "/staff/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/unit/**")
                        .hasAnyRole(Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name())
                        .requestMatchers("/today/**", "/people/**", "/alerts/**", "/calendar/**")
                        .hasAnyRole(Role.OFFICER.name(), Role.SUPERVISOR.name())
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new SignInWatch(words, clock, idle), CsrfFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(this::askForASignIn).accessDeniedHandler(this::refuse))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(recorded(audit))
                        .logoutSuccessUrl("/sign-in"))
                .webAuthn(passkeys::open)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(
                                tls -> tls.includeSubDomains(true).maxAgeInSeconds(31_536_000)))
                .build();
    }

    /** A passkey opens by itself for ever after: whoever adds one shows the code that is valid now. */
    private static boolean provedAgain(Account account, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && account.letsAdd(session);
    }

    /** What the browser kept of a shared desk goes with the sign-in. */
    private static LogoutHandler recorded(Audit audit) {
        return (request, response, who) -> {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
            if (who != null) audit.record(StaffId.of(who.getName()).value(), SIGNED_OUT, null, null);
        };
    }

    private void askForASignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) {
        if (Asking.byScript(request)) {
            Asking.signInFirst(response);
        } else {
            words.keep(request, Optional.empty());
            Asking.see(response, "/sign-in");
        }
    }

    /** A form with an old token is mostly one whose sign-in ended meanwhile. To the wrong role a page is not there. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var whose = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(who -> StaffId.of(who.getName()));
        if (!(denied instanceof CsrfException)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (Asking.byScript(request) && whose.isEmpty()) Asking.signInFirst(response);
        else if (words.keep(request, whose)) Asking.see(response, whose.isEmpty() ? "/sign-in" : KeptWords.PAGE);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
