package org.alongside.people;

import static org.springframework.web.servlet.HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller the relationship behind "/people/{person}/…", so that no handler starts from a bare id. */
@Component
class RelationshipArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String BRIEF = "brief";

    private final People people;
    private final Covers covers;
    private final Units units;

    RelationshipArgument(People people, Covers covers, Units units) {
        this.people = people;
        this.covers = covers;
        this.units = units;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Relationship.class;
    }

    @Override
    public Relationship resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var signedIn = request.getUserPrincipal();
        var path = request.getAttribute(URI_TEMPLATE_VARIABLES_ATTRIBUTE, NativeWebRequest.SCOPE_REQUEST);
        if (signedIn == null || !(path instanceof Map<?, ?> variables)) throw new NotHere();
        var staff = units.active(StaffId.of(signedIn.getName())).orElseThrow(NotHere::new);
        var between = people.caseFor(staff, person(variables.get("person")));
        if (between.isCover()) {
            request.setAttribute(Page.STANDS_IN, true, NativeWebRequest.SCOPE_REQUEST);
            opened(between, request);
        }
        return between;
    }

    /** Each page that a covering officer opens is on record; its brief comes first, an open meeting is never broken off. */
    private void opened(Relationship between, NativeWebRequest request) {
        if (!(request.getNativeRequest() instanceof HttpServletRequest asked)) return;
        var place = asked.getRequestURI().replaceFirst("/people/[^/]+/?", "");
        var meeting = place.startsWith("sessions/");
        var shown = asked.getMethod().equals("GET") && !(meeting && place.contains("/together"));
        covers.opened(between, shown ? named(place) : "", !place.equals(BRIEF) && !meeting);
    }

    /** Where, without the ids. */
    private static String named(String place) {
        if (place.isEmpty()) return "person";
        var named = place.replaceAll("/[0-9a-f-]{36}", "").replaceAll("[^a-z0-9/.-]", "-");
        return named.substring(0, Math.min(named.length(), CoverLook.LONGEST_PLACE));
    }

    private static PersonId person(@Nullable Object text) {
        try {
            return PersonId.of(String.valueOf(text));
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
    }
}
