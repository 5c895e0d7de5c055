package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page needs a sign-in, every form its token, every answer its headers (R46). */
@Configuration
class Security {
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository signIns() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain everyPageNeedsASignIn(HttpSecurity http, SecurityContextRepository signIns) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SignInPaths.OPEN)
                        .permitAll()
                        .requestMatchers("/import/**", "/staff/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/today/**", "/people/**")
                        .hasAnyRole(Role.OFFICER.name(), Role.SUPERVISOR.name())
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(signIns))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(Security::askForASignIn))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(
                                tls -> tls.includeSubDomains(true).maxAgeInSeconds(31_536_000)))
                .build();
    }

    private static void askForASignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) throws IOException {
        if (request.getHeader("HX-Request") != null) response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else response.sendRedirect("/sign-in");
    }
}
