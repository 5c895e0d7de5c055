package org.alongside.people;

import static org.springframework.web.servlet.HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE;

import java.util.List;
import java.util.Map;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
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
    private final People people;
    private final Units units;

    RelationshipArgument(People people, Units units) {
        this.people = people;
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
        return people.caseFor(staff, person(variables.get("person")));
    }

    private static PersonId person(@Nullable Object text) {
        try {
            return PersonId.of(String.valueOf(text));
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
    }
}
