package org.alongside;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** A page embeds pages of its own module or of {@code web}, never another module's. */
final class PagesStayHome extends ArchCondition<JavaClass> {
    private final Pattern pages;

    PagesStayHome(Pattern pages) {
        super("embed only pages of their own module or of web");
        this.pages = pages;
    }

    @Override
    public void check(JavaClass page, ConditionEvents events) {
        for (var dependency : page.getDirectDependenciesFromSelf()) {
            var other = pages.matcher(dependency.getTargetClass().getName());
            if (other.matches()
                    && !other.group(1).equals("web")
                    && !dependency.getTargetClass().getPackage().equals(page.getPackage()))
                events.add(SimpleConditionEvent.violated(page, dependency.getDescription()));
        }
    }
}
