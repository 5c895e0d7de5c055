package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sign-ins that the server keeps: begun under a new id each time (D28), ended at once when need be (R52). */
@Component
class SignIns {
    private static final Action SIGNED_IN = new Action("staff.signed-in");

    private final StaffRepository staff;
    private final SecurityContextRepository contexts;
    private final KeptWords words;
    private final ObjectProvider<SignInStore> store;
    private final Audit audit;
    private final Clock clock;

    SignIns(
            StaffRepository staff,
            SecurityContextRepository contexts,
            KeptWords words,
            ObjectProvider<SignInStore> store,
            Audit audit,
            Clock clock) {
        this.staff = staff;
        this.contexts = contexts;
        this.words = words;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return where to go: to words that wait to be sent, or back to where one was */
    String begin(Staff who, String back, HttpServletRequest request, HttpServletResponse response) {
        var kept = words.offeredTo(who, request);
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        request.getSession(true);
        kept.ifPresent(words -> this.words.put(request, words));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                who.id().toString(),
                "",
                who.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        staff.cameIn(who.id(), clock.instant());
        audit.record(who.id().value(), SIGNED_IN, null, null);
        return kept.isPresent() ? KeptWords.PAGE : back;
    }

    /** Ends every sign-in of theirs but the one with this id. */
    void endAll(StaffId who, String butThis) {
        store.ifAvailable(sessions ->
                sessions.of(who).stream().filter(id -> !id.equals(butThis)).forEach(sessions::deleteById));
    }

    int count(StaffId who) {
        return store.getObject().of(who).size();
    }
}
