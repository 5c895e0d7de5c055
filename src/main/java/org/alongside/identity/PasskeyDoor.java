package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alongside.web.Redirects;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.stereotype.Component;

/** A passkey opens by itself: the device has asked for a finger, a face or a PIN, which is the second factor (R21). */
@Component
class PasskeyDoor implements UserDetailsService {
    private final StaffRepository staff;
    private final PasswordDoor door;
    private final SignIns signIns;

    PasskeyDoor(StaffRepository staff, PasswordDoor door, SignIns signIns) {
        this.staff = staff;
        this.door = door;
        this.signIns = signIns;
    }

    void open(WebAuthnConfigurer<HttpSecurity> passkeys) {
        passkeys.disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
                        filter.setAuthenticationSuccessHandler(PasskeyDoor.this::in);
                        return filter;
                    }
                });
    }

    /** @param id the staff id, which is the name a passkey is kept under */
    @Override
    public UserDetails loadUserByUsername(String id) {
        var who = staff.active(StaffId.of(id))
                .filter(known -> !door.sleeps(known))
                .orElseThrow(() -> new UsernameNotFoundException("passkey.nobody"));
        return User.withUsername(id)
                .password("")
                .authorities(who.roles().stream().map(Role::authority).toArray(String[]::new))
                .build();
    }

    private void in(HttpServletRequest request, HttpServletResponse response, Authentication passkey)
            throws IOException {
        var who = staff.active(StaffId.of(passkey.getName())).orElseThrow();
        var asked = request.getParameter("back");
        var next = signIns.begin(who, Redirects.within(asked == null ? "/" : asked), request, response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"authenticated\":true,\"next\":\"%s\"}"
                        .formatted(next.replace("\\", "%5C").replace("\"", "%22")));
    }
}
