package org.alongside.identity;

import java.util.List;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller the member of staff who is signed in; whoever may no longer work here is nobody. */
@Component
class StaffArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final StaffRepository staff;

    StaffArgument(StaffRepository staff) {
        this.staff = staff;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var signedIn = request.getUserPrincipal();
        if (signedIn == null) throw new NotHere();
        return staff.active(StaffId.of(signedIn.getName())).orElseThrow(NotHere::new);
    }
}
